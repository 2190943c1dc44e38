import type { ComponentChildren } from 'preact'

/** A line above or in the text: something waits, something was done, or this is not the version of now. */
export const Banner = (props: {
  /** `done` after an act; `wait` for what is not as it should be. */
  readonly state?: 'done' | 'wait'
  readonly children: ComponentChildren
}) => (
  <div class={`banner ${props.state ?? 'wait'}`} role={props.state === 'done' ? 'status' : undefined}>
    <p>{props.children}</p>
  </div>
)

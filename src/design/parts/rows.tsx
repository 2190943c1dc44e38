import type { ComponentChildren } from 'preact'

/** A list of things that wait or were done, one below the other. */
export const Rows = ({ children }: { readonly children: ComponentChildren }) => (
  <ul class="rows">{children}</ul>
)

/** One of them: what it is, a quiet line on it, and at the end its time or what can be done. */
export const Row = (props: {
  /** Who it is about, before all else. */
  readonly face?: ComponentChildren
  readonly title: ComponentChildren
  readonly about?: ComponentChildren
  readonly end?: ComponentChildren
  /** What can be opened below it. */
  readonly children?: ComponentChildren
}) => (
  <li class={props.face ? 'row faced' : 'row'}>
    {props.face}
    <div>
      <p class="row-title">{props.title}</p>
      {props.about && <p>{props.about}</p>}
      {props.children}
    </div>
    {props.end && <div class="row-end">{props.end}</div>}
  </li>
)

/** A state in a word: green acts, amber waits. */
export const Tag = (props: { readonly state?: 'act' | 'wait'; readonly children: ComponentChildren }) => (
  <span class={props.state ? `tag ${props.state}` : 'tag'}>{props.children}</span>
)

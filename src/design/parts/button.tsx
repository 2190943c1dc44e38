import type { ComponentChildren } from 'preact'

interface Look {
  /** The one thing that is meant to be done here. */
  readonly first?: boolean
  readonly children: ComponentChildren
}

const classes = (first?: boolean): string => (first ? 'button first' : 'button')

/** Says with a verb what it does. */
export const Button = (
  props: Look & {
    readonly name?: string
    readonly value?: string
    readonly form?: string
    /** Where it sends its form instead. */
    readonly action?: string
  },
) => (
  <button
    class={classes(props.first)}
    type="submit"
    name={props.name}
    value={props.value}
    form={props.form}
    formaction={props.action}
  >
    {props.children}
  </button>
)

/** A link that leads to an act, and looks like it. */
export const ButtonLink = (props: Look & { readonly href: string }) => (
  <a class={classes(props.first)} href={props.href}>
    {props.children}
  </a>
)

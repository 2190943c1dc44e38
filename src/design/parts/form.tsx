import type { ComponentChildren } from 'preact'
import type { Refusal } from '#kernel'
import { Button } from './button.tsx'

/** The hidden field whose value makes sending twice the same as sending once. */
export const onceName = 'once'

export interface FormProps {
  /** Address that the form is sent to. */
  readonly action: string
  /** New for every rendering of the form: `Frame.once`. */
  readonly once: string
  /** Verb phrase of the button. */
  readonly submit: string
  /** Why this form was refused; then what is shown is what was typed. */
  readonly refusal?: Refusal | undefined
  /** Values that go along unseen. */
  readonly hidden?: Readonly<Record<string, string>>
  /** Fields stand in two columns where there is room. */
  readonly columns?: boolean
  /** False for a form of one button, which has nothing to keep. */
  readonly keeps?: boolean
  /** What stands below the button: a `NotYet`, whose ways then send this form. */
  readonly below?: ComponentChildren
  readonly children?: ComponentChildren
}

/** An act as a form: complete without script; with it, what is typed outlives a crash. */
export function Form(props: FormProps) {
  const form = (
    <form class="form" method="post" action={props.action} novalidate={props.refusal ? true : undefined}>
      <input type="hidden" name={onceName} value={`${props.once}.${props.action}`} />
      {Object.entries(props.hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {props.children && <div class={props.columns ? 'fields columns' : 'fields'}>{props.children}</div>}
      <p class="acts">
        <Button first={!props.refusal}>{props.submit}</Button>
      </p>
      {props.below}
    </form>
  )
  if (props.keeps === false || !props.children) return form
  return (
    <keep-typed name={props.action} attempted={props.refusal !== undefined}>
      {form}
    </keep-typed>
  )
}

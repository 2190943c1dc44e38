import type { ComponentChildren } from 'preact'
import type { Refusal } from '#kernel'
import { Button } from './button.tsx'
import { FirstUnfitOf } from './first-unfit.ts'

/** The hidden field whose value makes sending twice the same as sending once. */
export const onceName = 'once'

/** The button that only asks; its value says that a whole page is wanted, not a part of one. */
export const askName = 'may-i'

/** Where a form that is sent to this address is asked about. */
export const mayIAction = (action: string): string => action.replace(/^\/-/, '/-/may-i')

export interface FormProps {
  /** Address that the form is sent to. */
  readonly action: string
  /** New for every rendering of the form: `Frame.once`. */
  readonly once: string
  /** Verb phrase of the button. */
  readonly submit: string
  /** It ends something, or stands on its page beside what is meant to be done there: its button is not the first. */
  readonly second?: boolean
  /** Why this form was refused; then what is shown is what was typed. */
  readonly refusal?: Refusal | undefined
  /** Values that go along unseen. */
  readonly hidden?: Readonly<Record<string, string>>
  /** Fields stand in two columns where there is room. */
  readonly columns?: boolean
  /** False for a form of one button, which has nothing to keep. */
  readonly keeps?: boolean
  /** It can be asked first whether it would go through, by a button and while it is typed in. */
  readonly asks?: boolean
  /** Files may be chosen in it. */
  readonly files?: boolean
  /** What stands below the button: a `NotYet`, whose ways then send this form. */
  readonly below?: ComponentChildren
  readonly children?: ComponentChildren
}

/** A way that would work is a button below the fields, and Enter takes it. */
const focusIsBelow = { taken: true }

/** An act as a form: complete without script; with it, what is typed outlives a crash. */
export function Form(props: FormProps) {
  const form = (
    <form
      class="form"
      method="post"
      action={props.action}
      enctype={props.files ? 'multipart/form-data' : undefined}
      novalidate={props.refusal ? true : undefined}
    >
      <input type="hidden" name={onceName} value={`${props.once}.${props.action}`} />
      {Object.entries(props.hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {props.children && (
        <div class={props.columns ? 'fields columns' : 'fields'}>
          {props.refusal?.nearest[0]?.change ? (
            <FirstUnfitOf.Provider value={focusIsBelow}>{props.children}</FirstUnfitOf.Provider>
          ) : (
            props.children
          )}
        </div>
      )}
      <p class="acts">
        <Button first={!props.second && !props.refusal?.ruling}>{props.submit}</Button>
        {props.asks && (
          <Button name={askName} value="page" action={mayIAction(props.action)}>
            May I?
          </Button>
        )}
      </p>
      {props.asks ? (
        <div class="answer" aria-live="polite">
          {props.below}
        </div>
      ) : (
        props.below
      )}
    </form>
  )
  const whole = props.asks ? <ask-first src={mayIAction(props.action)}>{form}</ask-first> : form
  if (props.keeps === false || !props.children) return whole
  return (
    <keep-typed name={props.action} attempted={props.refusal !== undefined || Boolean(props.below)}>
      {whole}
    </keep-typed>
  )
}

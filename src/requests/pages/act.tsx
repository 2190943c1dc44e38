import type { ComponentChildren } from 'preact'
import { FaultList, Form, NotYet, type Frame } from '#design'
import { requestHref } from '../request.ts'
import type { RequestProps } from './request-props.ts'

export type Changing = RequestProps & { readonly frame: Frame }

interface ActProps extends Changing {
  readonly operation: string
  /** Last part of its address. */
  readonly at: string
  readonly heading: string
  readonly submit: string
  /** Its fields: what does not fit elsewhere is said below them. */
  readonly fields: readonly string[]
  readonly hidden?: Readonly<Record<string, string>>
  /** A file may be chosen in it. */
  readonly takesFiles?: boolean
  readonly children?: ComponentChildren
}

/** One act as a form that opens below its name; open where it was sent and did not go through. */
export function Act({
  request,
  attempt,
  today,
  frame,
  operation,
  at,
  heading,
  submit,
  fields,
  hidden,
  takesFiles = false,
  children,
}: ActProps) {
  const mine = attempt?.operation === operation ? attempt : undefined
  const refusal = mine?.refusal
  const elsewhere =
    refusal?.kind === 'invalid' ? refusal.fields.filter(({ field }) => !fields.includes(field)) : []
  return (
    <details open={mine !== undefined} id={`act-${at}`}>
      <summary class="button">{heading}</summary>
      <Form
        action={`${requestHref(request)}/${at}`}
        once={`${frame.once}.${at}`}
        submit={submit}
        second
        files={takesFiles}
        refusal={refusal}
        {...(hidden && { hidden })}
        below={
          refusal && (refusal.kind !== 'invalid' || refusal.ruling) ? (
            <NotYet refusal={refusal} today={today} />
          ) : (
            elsewhere.length > 0 && <FaultList faults={elsewhere} id={`${at}-faults`} />
          )
        }
      >
        {children}
      </Form>
    </details>
  )
}

/** An act that asks for nothing more: one button. */
export function Press(
  props: Pick<Changing, 'request' | 'attempt' | 'today' | 'frame'> &
    Pick<ActProps, 'operation' | 'at' | 'submit' | 'hidden'>,
) {
  const { request, attempt, today, frame, operation, at, submit, hidden } = props
  const mine = attempt?.operation === operation ? attempt : undefined
  return (
    <Form
      action={`${requestHref(request)}/${at}`}
      once={`${frame.once}.${at}.${JSON.stringify(hidden ?? {})}`}
      submit={submit}
      second
      keeps={false}
      refusal={mine?.refusal}
      {...(hidden && { hidden })}
      below={mine && <NotYet refusal={mine.refusal} today={today} />}
    />
  )
}

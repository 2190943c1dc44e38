import type { ComponentChildren } from 'preact'
import { Checks, FaultList, Field, Form, NotYet, typedIn, type Frame } from '#design'
import { requestHref } from '../request.ts'
import type { RequestProps } from './request-props.ts'

type Changing = RequestProps & { readonly frame: Frame }

interface ActProps extends Changing {
  readonly operation: string
  /** Last part of its address. */
  readonly at: string
  readonly heading: string
  readonly submit: string
  /** Its fields: what does not fit elsewhere is said below them. */
  readonly fields: readonly string[]
  readonly hidden?: Readonly<Record<string, string>>
  readonly children?: ComponentChildren
}

/** One act as a form that opens below its name; open where it was sent and did not go through. */
function Act({
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
  children,
}: ActProps) {
  const mine = attempt?.operation === operation ? attempt : undefined
  const refusal = mine?.refusal
  const elsewhere =
    refusal?.kind === 'invalid' ? refusal.fields.filter(({ field }) => !fields.includes(field)) : []
  return (
    <details open={mine !== undefined} id={at}>
      <summary class="button">{heading}</summary>
      <Form
        action={`${requestHref(request)}/${at}`}
        once={`${frame.once}.${at}`}
        submit={submit}
        second
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

/** What can be done with a request by who looks. */
export function RequestChanges(props: Changing) {
  const { request, attempt, labels, people, changes } = props
  const typed = (operation: string) => typedIn(attempt, operation)
  const assign = typed('requests.assign')
  const label = typed('requests.label')
  const close = typed('requests.close')
  const reopen = typed('requests.reopen')
  return (
    <section aria-labelledby="acts">
      <h2 id="acts">What you can do</h2>
      <div class="request-acts">
        <Act
          {...props}
          operation="requests.assign"
          at="assignees"
          heading="Give it to somebody"
          submit="Give it"
          fields={['to']}
        >
          <Field
            name="to"
            label="Who sees to it?"
            hint="Names, handles or titles, one to a line; nobody for nobody. Left empty, whoever the page names."
            suggests={people}
            autocomplete="off"
            {...assign('to', request.assignees.map(({ handle }) => handle).join('\n'))}
          />
        </Act>
        <Act
          {...props}
          operation="requests.label"
          at="labels"
          heading="Change labels"
          submit="Change them"
          fields={['put', 'take']}
        >
          <Field
            name="put"
            label="Put on"
            kind="choice"
            choices={labels.filter(({ value }) => !request.labels.includes(value))}
            empty="None"
            {...label('put')}
          />
          {request.labels.length > 0 && (
            <Checks
              name="take"
              label="Take off"
              choices={request.labels.map((value) => ({ value, label: value }))}
              {...label('take')}
            />
          )}
        </Act>
        {changes && !request.ended && (
          <Act
            {...props}
            operation="requests.close"
            at="completion"
            heading="Close it"
            submit="Close it"
            fields={['why']}
          >
            <Field name="why" id="why-closed" label="How did it go?" kind="area" rows={2} {...close('why')} />
          </Act>
        )}
        {changes && request.ended && (
          <Act
            {...props}
            operation="requests.reopen"
            at="reopening"
            heading="Open it again"
            submit="Open it again"
            fields={['why']}
          >
            <Field
              name="why"
              id="why-reopened"
              label="Why is it not over?"
              kind="area"
              rows={2}
              {...reopen('why')}
            />
          </Act>
        )}
      </div>
    </section>
  )
}

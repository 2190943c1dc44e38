import {
  ButtonLink,
  FaultList,
  Field,
  Fits,
  Form,
  NotYet,
  Quote,
  Sheet,
  typedIn,
  type Asked,
  type Attempt,
  type Choice,
  type Frame,
  type Named,
} from '#design'
import type { Definition } from '#kernel'
import type { RequestType } from '../kinds/request-value.ts'
import type { Request } from '../request.ts'
import { answerField } from '../rules/answers.ts'
import { Choose, crumbs, NoneNeeded, NoSuchForm, type Unknown } from './choose-request.tsx'
import { EndedBefore } from './ended-before.tsx'
import { FormField } from './form-field.tsx'
import { MoreFields, moreFields } from './more-fields.tsx'
import type { ListedType } from './types-page.tsx'

/** What the form for a new request is drawn from. */
export interface NewRequestProps {
  /** Absent where nothing was chosen yet, or it needs no form. */
  readonly type?: Definition<RequestType>
  /** The last ones of its type that have ended. */
  readonly before: readonly Request[]
  readonly zone: string
  /** For each field that is asked with some answers only, what is said of that. */
  readonly only: Readonly<Record<string, string>>
  /** A type that the address names and nobody knows. */
  readonly unknown?: Unknown
  /** True where it is asked for without a form. */
  readonly plain: boolean
  readonly types: readonly ListedType[]
  readonly projects: readonly Choice[]
  readonly labels: readonly Choice[]
  readonly proposed: Readonly<Record<string, string>>
  readonly attempt?: Attempt
  readonly asked?: Asked
  readonly since?: Temporal.PlainDate
  readonly named?: Named
  readonly today: Temporal.PlainDate
}

/** What can be asked for, or the form of what was chosen. */
export function NewRequestPage(props: NewRequestProps, frame: Frame) {
  const { type, plain, unknown } = props
  if (type && !type.value.needed) return <NoneNeeded type={type} today={props.today} />
  if (type || plain || unknown) return <RequestForm {...props} frame={frame} />
  return <Choose {...props} />
}

function RequestForm(props: NewRequestProps & { readonly frame: Frame }) {
  const { type, attempt, asked, proposed, projects, only, today, frame } = props
  const refusal = attempt?.refusal
  const typed = typedIn(attempt ?? asked, 'requests.open')
  const field = (name: string) => typed(name, proposed[name])
  const value = type?.value
  const shown = new Set([
    ...(value?.form.map(({ id }) => answerField(id)) ?? ['subject', 'project']),
    ...['body', 'due', 'excuse', ...moreFields],
  ])
  const elsewhere = refusal?.kind === 'invalid' ? refusal.fields.filter((one) => !shown.has(one.field)) : []
  const isNew = (attempt ?? asked)?.values['isNew']
  return (
    <Sheet crumbs={crumbs} title={type?.title ?? 'A request without a form'} lede={type?.said}>
      {type && <Quote citation={type.citation} today={today} />}
      {value?.note && <p>{value.note}</p>}
      {props.unknown && <NoSuchForm {...props.unknown} />}
      {refusal?.kind === 'invalid' && <FaultList faults={refusal.fields} />}
      <Form
        action="/-/requests"
        once={frame.once}
        submit="Send it"
        columns
        asks
        refusal={refusal}
        hidden={{ ...(type && { type: type.name }), ...(isNew !== undefined && { isNew }) }}
        below={
          refusal && (refusal.kind !== 'invalid' || refusal.ruling) ? (
            <NotYet
              refusal={refusal}
              today={today}
              {...(props.since && { since: props.since })}
              {...(props.named && { named: props.named })}
            />
          ) : elsewhere.length > 0 ? (
            <FaultList faults={elsewhere} id="elsewhere-faults" />
          ) : (
            asked && <Fits {...asked} today={today} />
          )
        }
      >
        {value?.form.map((one) => (
          <FormField
            key={one.id}
            form={value.form}
            field={one}
            typed={field(answerField(one.id))}
            only={only[one.id]}
          />
        ))}
        {!type && (
          <Field
            name="subject"
            label="What is it about, in a few words?"
            required
            wide
            {...field('subject')}
          />
        )}
        {!type && (
          <Field
            name="project"
            label="Where does it belong?"
            kind="choice"
            choices={projects}
            empty="Choose"
            required
            {...field('project')}
          />
        )}
        <Field
          name="due"
          label="By when?"
          kind="date"
          required={value?.otherwise === 'refuse' && asksDay(value)}
          {...field('due')}
        />
        <Field
          name="body"
          label="Anything else"
          hint="In Markdown; name people with @. A line like /assign @name or /label ~wip does that."
          kind="area"
          rows={4}
          wide
          {...field('body')}
        />
        {(value?.otherwise === 'reason' || Object.keys(field('excuse')).length > 0) && (
          <Field
            name="excuse"
            label="Why something is missing"
            hint="The page asks for it, and a reason is enough. It is kept with the request."
            kind="area"
            rows={2}
            wide
            {...field('excuse')}
          />
        )}
        <MoreFields labels={props.labels} field={field} />
      </Form>
      {type && <EndedBefore type={type} ended={props.before} zone={props.zone} today={today} />}
      {!type && (
        <p>
          <ButtonLink href="/-/requests/new">See the forms there are</ButtonLink>
        </p>
      )}
    </Sheet>
  )
}

const asksDay = ({ due }: RequestType): boolean =>
  due === 'required' || (due !== undefined && 'earliest' in due)

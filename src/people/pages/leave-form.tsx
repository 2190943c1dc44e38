import {
  dayInWords,
  EmptyState,
  Field,
  Form,
  Row,
  Rows,
  typedIn,
  type Attempt,
  type Choice,
  type Frame,
} from '#design'
import type { DetailsSeen } from '../details-json.ts'
import { personHref } from '../hrefs.ts'
import type { Leave } from '../leaves-store.ts'
import { planLeave } from '../plan-leave.ts'

interface LeaveFormProps {
  readonly details: DetailsSeen
  readonly own: boolean
  readonly leaves: readonly Leave[]
  readonly others: readonly Choice[]
  readonly today: Temporal.PlainDate
  readonly attempt?: Attempt
  readonly frame: Frame
}

/** When somebody is away, and how to plan it. */
export function LeaveForm({ details, own, leaves, others, today, attempt, frame }: LeaveFormProps) {
  const refusal = attempt?.operation === planLeave.name ? attempt.refusal : undefined
  const typed = typedIn(attempt, planLeave.name)
  const place = `${personHref(details.handle)}/leaves`
  return (
    <section aria-labelledby="leave">
      <h2 id="leave">Leave</h2>
      <p>Colleagues see only that {own ? 'you are' : 'they are'} away, until when, and who stands in.</p>
      {leaves.length === 0 && <EmptyState says="No leave is planned." />}
      {leaves.length > 0 && (
        <Rows>
          {leaves.map(({ from, until, standIn, reason }) => (
            <Row
              key={from.toString()}
              title={`Away from ${dayInWords(from, today)} until ${dayInWords(until, today)}`}
              about={[standIn && `${standIn.name} stands in.`, reason].filter(Boolean).join(' ')}
              end={
                <Form
                  action={`${place}/${from.toString()}/end`}
                  once={frame.once}
                  submit={Temporal.PlainDate.compare(from, today) > 0 ? 'Call it off' : 'Back today'}
                  second
                  keeps={false}
                />
              }
            />
          ))}
        </Rows>
      )}
      <Form action={place} once={frame.once} submit="Plan the leave" second refusal={refusal} columns>
        <Field name="from" label="First day away" kind="date" required {...typed('from')} />
        <Field
          name="until"
          label="Back on"
          kind="date"
          hint="The first day back."
          required
          {...typed('until')}
        />
        <Field
          name="standIn"
          label="Who stands in?"
          kind="choice"
          choices={others}
          empty="The deputy of each role"
          hint="Meanwhile they are asked, and may decide, in this person’s place."
          {...typed('standIn')}
        />
        <Field
          name="reason"
          label="Why?"
          hint="Seen by nobody else but administrators."
          {...typed('reason')}
        />
      </Form>
    </section>
  )
}

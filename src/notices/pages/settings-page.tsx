import { Banner, Checks, Field, Form, Sheet, typedIn, type Attempt, type Frame } from '#design'
import { hereField, mailField } from '../choice-fields.ts'
import type { ChosenTimes } from '../choices-store.ts'
import { mailWays, reasons, reasonSaid, type Choice, type MailWay, type Reason } from '../reasons.ts'

/** What the choices are drawn from. */
export interface SettingsProps {
  readonly choices: Readonly<Record<Reason, Choice>>
  readonly times: ChosenTimes
  /** What counts for quiet: their zone and hours, where they said them. */
  readonly zone: string
  readonly hours: string
  /** Absent where letters reach nobody: no address is kept, or none are sent from here. */
  readonly noMail?: string | undefined
  readonly attempt?: Attempt
}

const ways: Readonly<Record<MailWay, string>> = {
  'at-once': 'At once',
  daily: 'In the daily digest',
  weekly: 'In the weekly digest',
  never: 'Never',
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map(
  (label, at) => ({ value: String(at + 1), label }),
)
const hoursOfDay = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}))

/** What one is told, where and when. */
export function SettingsPage(props: SettingsProps, frame: Frame) {
  const { times, attempt, noMail } = props
  const typed = typedIn(attempt, 'notices.choose')
  return (
    <Sheet
      crumbs={[{ href: '/-/notices', title: 'Notices' }]}
      title="What you are told"
      lede="By reason, in the product and by mail. Channels of teams are connected by administrators."
    >
      {attempt && attempt.refusal.fields.length === 0 && <Banner>{attempt.refusal.message}</Banner>}
      {noMail !== undefined && <Banner>{noMail}</Banner>}
      <Form action="/-/notices/settings" once={frame.once} submit="Keep this" refusal={attempt?.refusal}>
        <ChoiceTable {...props} />
        <h2>When letters come</h2>
        <Field
          name="quiet"
          label="Outside your working hours, and while you are away"
          kind="choice"
          required
          hint={`Your hours are ${props.hours} in ${props.zone}; say others among your details. In the product you are told at once.`}
          choices={[
            { value: 'true', label: 'Letters wait' },
            { value: 'false', label: 'Letters come all the same' },
          ]}
          {...typed('quiet', String(times.quiet))}
        />
        <Checks
          name="days"
          label="Your working days"
          choices={weekdays}
          {...typed('days', times.workingDays.join('\n'))}
        />
        <Field
          name="hour"
          label="Digests come at"
          kind="choice"
          required
          choices={hoursOfDay}
          {...typed('hour', String(times.digestHour))}
        />
        <Field
          name="day"
          label="Weekly ones on"
          kind="choice"
          required
          choices={weekdays}
          {...typed('day', String(times.digestDay))}
        />
      </Form>
    </Sheet>
  )
}

/** Reason by reason: whether it stands in the list, and how it comes by mail. */
function ChoiceTable({ choices, attempt }: SettingsProps) {
  const typed = typedIn(attempt, 'notices.choose')
  return (
    <table class="permissions">
      <thead>
        <tr>
          <th scope="col">You are told when …</th>
          <th scope="col">Here</th>
          <th scope="col">By mail</th>
        </tr>
      </thead>
      <tbody>
        {reasons.map((reason) => {
          const { title, about } = reasonSaid[reason]
          const { here, mail } = choices[reason]
          return (
            <tr key={reason}>
              <th scope="row">
                <b>{title}</b>
                <br />
                {about}
              </th>
              <td data-head="Here">
                <Pick
                  name={hereField(reason)}
                  label={`${title}: here`}
                  value={typed(hereField(reason), String(here)).value ?? ''}
                  options={{ true: 'Yes', false: 'No' }}
                />
              </td>
              <td data-head="By mail">
                <Pick
                  name={mailField(reason)}
                  label={`${title}: by mail`}
                  value={typed(mailField(reason), mail).value ?? ''}
                  options={Object.fromEntries(mailWays.map((way) => [way, ways[way]]))}
                />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const Pick = (props: {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly options: Readonly<Record<string, string>>
}) => (
  <select name={props.name} aria-label={props.label}>
    {Object.entries(props.options).map(([value, label]) => (
      <option key={value} value={value} selected={value === props.value}>
        {label}
      </option>
    ))}
  </select>
)

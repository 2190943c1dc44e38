import { Checks, dateInWords, Field, Form, typedIn, type Attempt, type Choice, type Frame } from '#design'
import { dayAt } from '#kernel'
import type { DetailsSeen } from '../details-json.ts'
import { personHref } from '../hrefs.ts'
import { keepDetails } from '../keep-details.ts'
import { writesOver, type DetailName } from '../said-last.ts'

interface DetailsFormProps {
  readonly details: DetailsSeen
  readonly others: readonly Choice[]
  readonly today: Temporal.PlainDate
  readonly attempt?: Attempt
  readonly frame: Frame
}

const labels: Readonly<Record<DetailName, string>> = {
  email: 'Address for mail',
  startOn: 'First day',
  lastOn: 'Last day',
  manager: 'Manager',
  zone: 'Time zone',
  hours: 'Working hours',
}

const hints: Partial<Readonly<Record<DetailName, string>>> = {
  lastOn: 'What they hand over is listed until then, and nothing ends by itself.',
  manager: 'Seen by everybody above them in the line too.',
  zone: 'Area and city, like Europe/London. Days of leave are counted there.',
  hours: 'Like 09:00-17:30. Nobody has to say when they work.',
}

/** What is kept of somebody: fields for what whoever looks may change, and words for the rest. */
export function DetailsForm({ details, others, today, attempt, frame }: DetailsFormProps) {
  const refusal = attempt?.operation === keepDetails.name ? attempt.refusal : undefined
  const typed = typedIn(attempt, keepDetails.name)
  const { mayKeep } = details
  const now = valuesOf(details)
  const elsewhere = details.said.some(
    ({ field, by }) => mayKeep.includes(field) && !writesOver(field, 'screen', by),
  )
  const rest = (Object.keys(labels) as DetailName[]).filter((name) => !mayKeep.includes(name))
  const fieldOf = (name: DetailName) => {
    const shared = {
      name,
      label: labels[name],
      ...typed(name, now[name]),
      hint: hintOf(details, name, today),
    }
    if (name === 'manager')
      return <Field key={name} {...shared} kind="choice" choices={others} empty="Nobody is named" />
    if (name === 'email') return <Field key={name} {...shared} kind="email" autocomplete="off" />
    return <Field key={name} {...shared} kind={name.endsWith('On') ? 'date' : 'text'} />
  }
  return (
    <section aria-labelledby="private">
      <h2 id="private">What is kept</h2>
      {rest.some((name) => now[name]) && (
        <dl class="facts">
          {rest.flatMap((name) =>
            now[name] ? [<dt>{labels[name]}</dt>, <dd>{shown(details, name, today)}</dd>] : [],
          )}
        </dl>
      )}
      {mayKeep.length > 0 && (
        <Form
          action={`${personHref(details.handle)}/details`}
          once={frame.once}
          submit="Keep these details"
          refusal={refusal}
          hidden={{ whole: 'true' }}
          columns
        >
          {mayKeep.map((name) => fieldOf(name))}
          {elsewhere && (
            <Checks
              name="anyway"
              label="Said elsewhere"
              choices={[
                {
                  value: 'true',
                  label: 'Write over what is said elsewhere',
                  about: 'It comes back when it is said there again.',
                },
              ]}
              {...typed('anyway')}
            />
          )}
        </Form>
      )}
    </section>
  )
}

const valuesOf = ({
  email,
  startOn,
  lastOn,
  manager,
  zone,
  hours,
}: DetailsSeen): Readonly<Record<DetailName, string>> => ({
  email: email ?? '',
  startOn: startOn?.toString() ?? '',
  lastOn: lastOn?.toString() ?? '',
  manager: manager?.handle ?? '',
  zone: zone ?? '',
  hours: hours ?? '',
})

function shown(details: DetailsSeen, name: DetailName, today: Temporal.PlainDate): string {
  if (name === 'manager') return details.manager?.name ?? ''
  if (name === 'startOn' || name === 'lastOn') {
    const day = details[name]
    return day ? dateInWords(day, today) : ''
  }
  return details[name] ?? ''
}

/** What the field is for, and who said what stands there where it was not a screen. */
function hintOf({ said }: DetailsSeen, name: DetailName, today: Temporal.PlainDate): string {
  const last = said.find(({ field }) => field === name)
  const where = last?.source ?? (last?.by === 'provider' ? 'The sign-in' : 'A file')
  const whose =
    !last || last.by === 'screen' ? '' : `${where} said this on ${dateInWords(dayAt(last.at, 'UTC'), today)}.`
  return [hints[name], whose].filter(Boolean).join(' ')
}

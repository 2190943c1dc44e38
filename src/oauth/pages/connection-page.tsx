import {
  Banner,
  Checks,
  dateInWords,
  FaultList,
  Field,
  Form,
  Sheet,
  TurnedAway,
  typedIn,
  type Attempt,
  type Check,
  type Frame,
} from '#design'

/** What the page that lets a program in is drawn from. */
export type ConnectionProps =
  | { readonly kind: 'closed'; readonly why: string }
  | { readonly kind: 'back'; readonly to: string; readonly where: string }
  | Asking

interface Asking {
  readonly kind: 'asked'
  /** Name of the act that the form sends. */
  readonly operation: string
  /** The query that the program sent the browser with. */
  readonly written: string
  /** As the program calls itself. */
  readonly name: string
  /** Where it is answered. */
  readonly where: string
  /** Its host is written with letters that can look like others. */
  readonly foreign: boolean
  readonly offered: readonly Check[]
  readonly ticked: readonly string[]
  /** Where a “no” goes. */
  readonly refuse: string
  readonly today: Temporal.PlainDate
  readonly attempt?: Attempt
}

/** Who asks, what it may do, as whom and until when: for whoever is to say yes. */
export function ConnectionPage(props: ConnectionProps, frame: Frame) {
  if (props.kind === 'asked') return <Ask {...props} frame={frame} />
  return (
    <Sheet title="This program cannot be connected" lede={props.kind === 'closed' ? props.why : asksWrongly}>
      {props.kind === 'back' && (
        <p>
          <a href={props.to} rel="noreferrer">
            Back to <bdi>{props.where}</bdi>
          </a>
          , which is told what was wrong.
        </p>
      )}
      <p>Nothing was allowed.</p>
    </Sheet>
  )
}

const asksWrongly = 'It did not ask as programs are to ask here. Whoever makes it can mend that.'

function Ask({ frame, ...props }: Asking & { readonly frame: Frame }) {
  const { attempt, name, where, operation } = props
  const typed = typedIn(attempt, operation)
  const faults = attempt?.refusal.fields ?? []
  return (
    <Sheet
      title="Let a program in?"
      lede={
        <>
          “<bdi>{name}</bdi>” wants to read and act here as you, {frame.by.name}.
        </>
      }
    >
      {faults.length > 0 && <FaultList faults={faults} />}
      {attempt && faults.length === 0 && <TurnedAway refusal={attempt.refusal} />}
      <p>
        That is what it calls itself; nobody has checked it. Your answer goes to{' '}
        <strong>
          <bdi>{where}</bdi>
        </strong>
        . Go on only if you have just begun this there.
      </p>
      {props.foreign && (
        <Banner>
          This address is written with letters that can look like others: <bdi>{where}</bdi>. Be sure that it
          is the one you mean.
        </Banner>
      )}
      <Form
        action="/-/connections"
        once={frame.once}
        submit="Let it in"
        refusal={attempt?.refusal}
        hidden={{ asked: props.written }}
        keeps={false}
        below={
          <p>
            <a href={props.refuse} rel="noreferrer">
              No, go back
            </a>
          </p>
        }
      >
        <Checks
          name="may"
          label="What it may do"
          hint="Tick as little as it needs. It can never do more than you may yourself."
          choices={props.offered}
          value={attempt ? (attempt.values['may'] ?? '') : props.ticked.join('\n')}
          {...(faultOn(attempt, 'may') ?? {})}
        />
        <Field
          name="days"
          label="Until when"
          kind="choice"
          required
          choices={choicesOn(props.today)}
          hint="It ends sooner when you end it under “Your tokens”, or when your account ends."
          {...typed('days', '30')}
        />
      </Form>
    </Sheet>
  )
}

const faultOn = (attempt: Attempt | undefined, name: string) => {
  const error = attempt?.refusal.fields.find(({ field }) => field === name)?.message
  return error === undefined ? undefined : { error }
}

const spans = {
  1: 'For a day',
  7: 'For a week',
  30: 'For 30 days',
  90: 'For 90 days',
  365: 'For a year',
} as const

const choicesOn = (today: Temporal.PlainDate) =>
  Object.entries(spans).map(([days, label]) => ({
    value: days,
    label: `${label}, until ${dateInWords(today.add({ days: Number(days) }), today)}`,
  }))

import {
  FaultList,
  Field,
  Form,
  Moment,
  NotYet,
  Quote,
  Row,
  Rows,
  rulePage,
  Sheet,
  typedIn,
  type Attempt,
  type Frame,
} from '#design'
import type { Citation } from '#kernel'
import type { DecidedOne } from '../decided-before.ts'

/** What the form that asks is drawn from. */
export interface AskProps {
  readonly attempt?: Attempt
  readonly approval: string
  readonly number: string
  /** The rule, where there is one of that name. */
  readonly rule?: {
    readonly kind: string
    readonly name: string
    readonly title: string
    readonly said: string
    readonly citation: Citation
    readonly topics: readonly string[]
  }
  /** What was decided by it last. */
  readonly before?: readonly DecidedOne[]
  /** What it is for. */
  readonly thing?: { readonly title: string; readonly href: string }
  readonly today: Temporal.PlainDate
}

/** The form that asks for one approval of one thing. */
export function AskPage(
  { attempt, approval, number, rule, before = [], thing, today }: AskProps,
  frame: Frame,
) {
  const typed = typedIn(attempt, 'approvals.ask')
  const refusal = attempt?.refusal
  return (
    <Sheet
      crumbs={[{ href: '/-/approvals', title: 'Approvals' }, ...(thing ? [thing] : [])]}
      title={thing ? `Ask for an approval of ${thing.title}` : 'Ask for an approval'}
      lede={rule?.said}
    >
      {rule && <Quote citation={rule.citation} today={today} />}
      {refusal?.kind === 'invalid' && <FaultList faults={refusal.fields} />}
      <Form
        action="/-/approvals"
        once={frame.once}
        submit="Ask for it"
        refusal={refusal}
        hidden={{ ...(rule && { approval }), ...(thing && { number }) }}
        below={refusal && refusal.kind !== 'invalid' && <NotYet refusal={refusal} today={today} />}
      >
        {!rule && <Field name="approval" label="Which approval?" required {...typed('approval', approval)} />}
        {!thing && (
          <Field name="number" label="For what, by its number?" required {...typed('number', number)} />
        )}
        <Field
          name="note"
          label="What helps to decide?"
          hint="It stands beside the question. What the thing says itself need not be said again."
          kind="area"
          rows={4}
          {...typed('note')}
        />
        {rule && rule.topics.length > 0 && (
          <Field
            name="topics"
            label="Should an expert come along?"
            hint={`On ${rule.topics.join(', ')}; several with commas between. They may say no.`}
            {...typed('topics')}
          />
        )}
      </Form>
      {rule && before.length > 0 && <Before rule={rule} before={before} today={today} />}
    </Sheet>
  )
}

/** How it was decided before, for whoever is about to ask. */
const Before = ({ rule, before, today }: Required<Pick<AskProps, 'rule' | 'before' | 'today'>>) => (
  <section aria-labelledby="before">
    <h2 id="before">How this was decided before</h2>
    <Rows>
      {before.map(({ title, href, says, at }) => (
        <Row
          key={href}
          title={<a href={href}>{title}</a>}
          about={<span dir="auto">{says}</span>}
          end={<Moment at={at} today={today} />}
        />
      ))}
    </Rows>
    <p>
      <a href={rulePage(rule)}>All that this sentence decided</a>
    </p>
  </section>
)

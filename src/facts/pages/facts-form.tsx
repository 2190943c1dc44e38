import { capital } from '#kernel'
import { Button, FaultList, Field, Form, listInWords, NotYet, typedIn, type Attempt } from '#design'

/** What stands in the form, by field. */
export type Typed = Readonly<Record<string, string>>

/** What may be kept elsewhere, and the columns without which nothing of it is kept. */
export interface TakenIn {
  readonly name: string
  readonly needs: readonly string[]
}

interface FactsFormProps {
  readonly kinds: readonly TakenIn[]
  readonly typed: Typed
  readonly attempt: Attempt | undefined
  readonly once: string
  /** What would come of it is shown above. */
  readonly again: boolean
  readonly today: Temporal.PlainDate
}

const needsInWords = ({ name, needs }: TakenIn): string => `${name} need ${listInWords(needs)}`

/** Takes in a CSV file, looked at first or at once. It may hold private things, so the browser keeps no draft of it. */
export function FactsForm({ kinds, typed, attempt, once, again, today }: FactsFormProps) {
  const of = typedIn(attempt, attempt?.operation ?? '')
  const field = (name: string) => of(name, typed[name])
  const refusal = attempt?.refusal
  return (
    <section aria-labelledby="take-in">
      <h2 id="take-in">{again ? 'Take it in' : 'Take in a file'}</h2>
      {refusal?.kind === 'invalid' && <FaultList faults={refusal.fields} />}
      {refusal && refusal.kind !== 'invalid' && <NotYet refusal={refusal} today={today} />}
      <Form
        action="/-/facts"
        once={once}
        submit="Take in what fits"
        refusal={refusal}
        keeps={false}
        below={
          <p>
            <Button name="preview" value="yes">
              {again ? 'Look again what would come of it' : 'Look first what would come of it'}
            </Button>
          </p>
        }
      >
        <Field
          name="source"
          label="Where is it kept?"
          hint="A short name, the same each time: hubspot."
          required
          {...field('source')}
        />
        <Field
          name="kind"
          label="What is it?"
          kind="choice"
          choices={kinds.map(({ name }) => ({ value: name, label: capital(name) }))}
          required
          {...field('kind')}
        />
        <Field
          name="csv"
          label="The rows"
          hint={`As CSV with a line of column names, up to 1 MB here. ${capital(kinds.map(needsInWords).join('; '))}.`}
          kind="area"
          rows={12}
          required
          wide
          {...field('csv')}
        />
        <read-file into="csv" label="Or choose a file:" />
      </Form>
    </section>
  )
}

import { Checks, FaultList, Field, Form, typedIn, type Attempt, type Frame } from '#design'
import type { Announced } from '../kinds-input.ts'

interface NewWebhookProps {
  readonly announced: Announced
  /** A try to add one that did not go through. */
  readonly attempt: Attempt | undefined
  readonly frame: Frame
}

/** Which program is to be told, and of what. */
export function NewWebhook({ announced, attempt, frame }: NewWebhookProps) {
  const typed = typedIn(attempt, attempt?.operation ?? '')
  const refusal = attempt?.refusal
  const all = { value: '*', label: 'Everything', about: 'All of these, and what is announced later.' }
  return (
    <section aria-labelledby="new">
      <h2 id="new">Have a program told</h2>
      {refusal && refusal.fields.length > 0 && <FaultList faults={refusal.fields} />}
      {refusal && refusal.fields.length === 0 && <p class="field-error">{refusal.message}</p>}
      <Form
        action="/-/webhooks"
        once={frame.once}
        submit="Have it told"
        refusal={refusal}
        hidden={{ outcomes: 'done' }}
      >
        <Field
          name="url"
          label="Where does it listen?"
          kind="url"
          hint="An address that takes a POST, such as https://example.org/hooks/firsthand. Who knows the address sees nothing: each message is signed."
          required
          {...typed('url')}
        />
        <Checks
          name="kinds"
          label="What is it told of?"
          choices={[
            all,
            ...[...announced].map(([name, summary]) => ({ value: name, label: name, about: summary })),
          ]}
          {...typed('kinds')}
        />
        <Checks
          name="outcomes"
          label="Also of what the handbook did not let happen?"
          choices={[{ value: 'refused', label: 'Yes, with the sentence that stood in the way' }]}
          {...typed('outcomes')}
        />
      </Form>
    </section>
  )
}

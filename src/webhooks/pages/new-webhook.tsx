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
      <Form action="/-/webhooks" once={frame.once} submit="Have it told" refusal={refusal}>
        <Field
          name="url"
          label="Where does it listen?"
          kind="url"
          hint="An address that takes a POST, such as https://example.org/hooks/firsthand. Each message is signed, so that the program can tell it is from here."
          required
          {...typed('url')}
        />
        <Checks
          name="kinds"
          label="What is it told of?"
          code
          choices={[
            all,
            ...[...announced].map(([name, summary]) => ({ value: name, label: name, about: summary })),
          ]}
          {...typed('kinds')}
        />
        <Field
          name="outcomes"
          label="And what the handbook did not let happen?"
          kind="choice"
          required
          choices={[
            { value: 'done', label: 'No, only what was done' },
            { value: 'done refused', label: 'That too, with the sentence that stood in the way' },
          ]}
          {...typed('outcomes')}
        />
      </Form>
    </section>
  )
}

import { FaultList, Field, Form, typedIn, type Attempt, type Choice, type Frame } from '#design'

/** Whose channels there may be. */
export type Audiences = readonly Choice[]

interface NewChannelProps {
  readonly audiences: Audiences
  /** A try to connect one that did not go through. */
  readonly attempt: Attempt | undefined
  readonly frame: Frame
}

/** Which channel of people is told, and of what. */
export function NewChannel({ audiences, attempt, frame }: NewChannelProps) {
  const typed = typedIn(attempt, attempt?.operation ?? '')
  const refusal = attempt?.refusal
  return (
    <section aria-labelledby="new-channel">
      <h2 id="new-channel">Connect a channel</h2>
      <p>
        A channel of Slack, or of a program that takes the same messages, is told in sentences what everybody
        who works here may see. What is closed to some of them is never told there.
      </p>
      {refusal && refusal.fields.length > 0 && <FaultList faults={refusal.fields} />}
      {refusal && refusal.fields.length === 0 && <p class="field-error">{refusal.message}</p>}
      <Form action="/-/webhooks/channels" once={frame.once} submit="Connect it" refusal={refusal}>
        <Field
          id="channel-title"
          name="title"
          label="What is the channel called?"
          hint="Such as #field-apac."
          required
          {...typed('title')}
        />
        <Field
          id="channel-url"
          name="url"
          label="Address of its incoming webhook"
          kind="url"
          hint="Whoever has it can write there: it is kept as a secret and shown nowhere again."
          required
          {...typed('url')}
        />
        <Field
          id="channel-of"
          name="of"
          label="Whose is it?"
          kind="choice"
          required
          choices={[{ value: 'everybody', label: 'Everybody’s: what any of these is told' }, ...audiences]}
          {...typed('of')}
        />
      </Form>
    </section>
  )
}

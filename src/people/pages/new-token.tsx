import { FaultList, Field, Form, TurnedAway, typedIn, type Attempt, type Frame } from '#design'
import { makeToken } from '../make-token.ts'

interface NewTokenProps {
  readonly attempt: Attempt | undefined
  readonly frame: Frame
}

/** What a new token is to be. */
export function NewToken({ attempt, frame }: NewTokenProps) {
  const mine = attempt?.operation === makeToken.name ? attempt : undefined
  const typed = typedIn(mine, makeToken.name)
  return (
    <section aria-labelledby="new">
      <h2 id="new">Make a token</h2>
      {mine && mine.refusal.fields.length === 0 && <TurnedAway refusal={mine.refusal} />}
      {mine && mine.refusal.fields.length > 0 && <FaultList faults={mine.refusal.fields} />}
      <Form action="/-/tokens" once={frame.once} submit="Make a token" refusal={mine?.refusal}>
        <Field
          name="name"
          label="What is it for?"
          hint="So that you know later which one to revoke: “git on my laptop”."
          required
          {...typed('name')}
        />
        <Field
          name="scopes"
          label="What may it be used for?"
          hint="handbook.read clones the handbook, handbook.push changes it. Anything else by its name, like campaigns.plan; campaigns.* is everything about campaigns, read is all questions, * is whatever you may do yourself. Spaces between."
          required
          {...typed('scopes', 'handbook.read handbook.push')}
        />
        <Field
          name="lastDay"
          label="Last day"
          hint="It works to the end of this day."
          kind="date"
          {...typed('lastDay')}
        />
      </Form>
    </section>
  )
}

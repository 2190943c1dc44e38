import { FaultList, Field, Form, typedIn, type Attempt, type Frame } from '#design'
import { makeToken } from '../make-token.ts'
import { commonScopes, scopesIn } from '../scopes.ts'

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
      {mine && mine.refusal.fields.length > 0 && <FaultList faults={mine.refusal.fields} />}
      <Form action="/-/tokens" once={frame.once} submit="Make a token" refusal={mine?.refusal}>
        <Field
          name="name"
          label="What is it for?"
          hint="So that you know later which one to revoke."
          required
          {...typed('name')}
        />
        <Scopes sent={mine && scopesIn(mine.values['scopes'] ?? '')} error={typed('scopes').error} />
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

/** Boxes for what tokens are mostly made for and a line for the rest; all are sent as `scopes`. */
function Scopes({
  sent,
  error,
}: {
  readonly sent: readonly string[] | undefined
  readonly error: string | undefined
}) {
  const others = (sent ?? []).filter((scope) => !commonScopes.some((one) => one.scope === scope))
  const about = ['scopes-hint', ...(error === undefined ? [] : ['scopes-error'])].join(' ')
  return (
    <fieldset class={error ? 'field unfit' : 'field'} aria-describedby={about}>
      <legend>What may it be used for?</legend>
      {commonScopes.map(({ scope, words }) => (
        <label key={scope}>
          <input
            type="checkbox"
            name="scopes"
            value={scope}
            checked={sent?.includes(scope) ?? scope === 'handbook.read'}
          />{' '}
          {words}
        </label>
      ))}
      <label for="scopes">
        Anything else <span class="optional"> (if you like)</span>
      </label>
      <p id="scopes-hint" class="field-hint">
        Names of acts with spaces between, like campaigns.plan.
      </p>
      <input
        id="scopes"
        name="scopes"
        value={others.join(' ')}
        aria-describedby={about}
        aria-invalid={error ? 'true' : undefined}
      />
      {error && (
        <p id="scopes-error" class="field-error">
          {error}
        </p>
      )}
    </fieldset>
  )
}

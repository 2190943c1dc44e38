import { Button, Field, Form, Moment, typedIn, type Attempt, type Frame } from '#design'

/** What the part about the password is drawn from. */
export interface PasswordProps {
  /** When it was set; absent where there is none. */
  readonly setAt?: Temporal.Instant
  /** False where somebody signed in a while ago and has to show once more who they are. */
  readonly fresh: boolean
  readonly today: Temporal.PlainDate
  readonly attempt?: Attempt
}

/** Setting, changing and removing it. Password managers know the fields by their names. */
export function Password({ setAt, fresh, today, attempt, frame }: PasswordProps & { readonly frame: Frame }) {
  const mine = attempt?.operation === 'passwords.set' ? attempt : undefined
  const errors = (name: string) => {
    const { error } = typedIn(mine, 'passwords.set')(name)
    return error === undefined ? {} : { error }
  }
  return (
    <section aria-labelledby="password-heading">
      <h2 id="password-heading">Password</h2>
      <p>
        {setAt ? (
          <>
            Set <Moment at={setAt} today={today} />. A new one signs you out everywhere else.
          </>
        ) : (
          'You have none, and need none where you sign in another way.'
        )}
      </p>
      <Form
        action="/-/account/password"
        once={frame.once}
        submit={setAt ? 'Change it' : 'Set a password'}
        refusal={mine?.refusal}
        keeps={false}
      >
        <input type="text" autocomplete="username" value={frame.by.handle} hidden />
        {setAt && !fresh && (
          <Field
            name="present"
            label="Password you have now"
            kind="password"
            autocomplete="current-password"
            required
            {...errors('present')}
          />
        )}
        <Field
          name="password"
          label="New password"
          hint="At least 12 characters; four words that do not belong together do well."
          kind="password"
          autocomplete="new-password"
          required
          {...errors('password')}
        />
      </Form>
      {setAt && fresh && (
        <form method="post" action="/-/account/password/removal">
          <Button>Remove it</Button>
        </form>
      )}
    </section>
  )
}

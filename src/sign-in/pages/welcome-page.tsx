import { FaultList, Field, Form, Banner, Sheet, typedIn, type Attempt, type Frame } from '#design'
import type { Person } from '#kernel'
import { closedLink, welcomeAdministrator } from '../welcome-administrator.ts'

/** What welcoming the first administrator is drawn from. */
export interface WelcomeProps {
  readonly code: string
  readonly link: 'open' | keyof typeof closedLink
  /** Empty where the handbook names nobody: then a name is asked for. */
  readonly people: readonly Person[]
  readonly attempt?: Attempt
}

/** Behind the link that is printed at the first start: who becomes administrator? */
export function WelcomePage({ code, link, people, attempt }: WelcomeProps, frame: Frame) {
  if (link !== 'open')
    return (
      <Sheet title="Welcome">
        <Banner>{closedLink[link]}</Banner>
        {link === 'used' && (
          <p>
            <a href="/">Open the handbook</a>
          </p>
        )}
      </Sheet>
    )
  const typed = typedIn(attempt, welcomeAdministrator.name)
  const faults = attempt?.refusal.fields ?? []
  return (
    <Sheet title="Welcome" lede="This handbook has no administrator yet.">
      {faults.length > 0 && <FaultList faults={faults} />}
      {attempt && faults.length === 0 && <Banner>{attempt.refusal.message}</Banner>}
      <Form
        action="/-/welcome"
        once={frame.once}
        submit="Become administrator"
        refusal={attempt?.refusal}
        hidden={{ code }}
      >
        {people.length > 0 ? (
          <Field
            name="handle"
            label="Who are you?"
            kind="choice"
            required
            empty="Choose yourself"
            choices={people.map(({ handle, name, title }) => ({
              value: handle,
              label: title === undefined ? name : `${name}, ${title}`,
            }))}
            {...typed('handle')}
          />
        ) : (
          <>
            <Field
              name="name"
              label="Your name"
              hint="As colleagues call you."
              autocomplete="name"
              required
              {...typed('name')}
            />
            <Field
              name="handle"
              label="Your handle"
              hint="A short word for you that never changes, like noor. The handbook’s pages will name you by it."
              autocomplete="username"
              required
              {...typed('handle')}
            />
          </>
        )}
      </Form>
    </Sheet>
  )
}

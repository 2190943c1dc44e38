import {
  Button,
  Field,
  Form,
  Moment,
  screen,
  Sheet,
  submits,
  typedIn,
  type Attempt,
  type Frame,
} from '#design'
import { forbidden, get, lookAs, todayIn } from '#kernel'
import { nobodyHere, personSection, standingOf, type Standing } from '#people'
import { appointAdministrator } from './appoint-administrator.ts'
import type { deactivatePerson } from './deactivate-person.ts'
import { dismissAdministrator } from './dismiss-administrator.ts'
import { Refused } from './pages/refused.tsx'
import { reactivatePerson } from './reactivate-person.ts'

const addressOf = (handle: string): string => `/-/people/${encodeURIComponent(handle)}/access`

/** On somebody's page, for administrators: how they stand, and where that is changed. */
export const accessSection = personSection<Standing>({
  load: async ({ db, by }, { person }) => (by.kind === 'admin' ? standingOf(db, person.handle) : undefined),
  view: (standing) => (
    <section aria-labelledby="access">
      <h2 id="access">Coming in</h2>
      <p>
        {inWords(standing)} <a href={addressOf(standing.handle)}>Change that</a>
      </p>
    </section>
  ),
})

function inWords({ left, deactivated, admin, name }: Standing): string {
  if (deactivated)
    return `${name} is kept out by ${[deactivated.by, deactivated.why].filter(Boolean).join(': ')}.`
  if (left) return `${name} has left and cannot come in.`
  return admin ? `${name} is an administrator.` : `${name} may come in.`
}

interface AccessProps {
  readonly standing: Standing
  readonly own: boolean
  readonly today: Temporal.PlainDate
  readonly attempt?: Attempt
}

/** Letting somebody in, keeping them out, and making them administrator. */
export const accessScreen = (deactivate: ReturnType<typeof deactivatePerson>) =>
  screen<AccessProps>({
    at: get('/people/:handle/access'),
    title: ({ standing }) => `${standing.name}: coming in`,
    load: ({ house, by, params, attempt }) =>
      lookAs(house, by, async (look) => {
        if (by.kind !== 'admin') throw forbidden('Only administrators let people in and keep them out.')
        const handle = params['handle'] ?? ''
        const standing = await standingOf(look.db, handle)
        if (!standing) throw await nobodyHere(look.db, handle)
        return { standing, own: standing.id === by.id, today: todayIn(look), ...(attempt && { attempt }) }
      }),
    view: (props, frame) => <AccessPage {...props} frame={frame} />,
    submits: [deactivate, reactivatePerson, appointAdministrator, dismissAdministrator].map((act) =>
      submits(act, ({ handle }) => addressOf(handle)),
    ),
  })

function AccessPage({ standing, own, today, attempt, frame }: AccessProps & { readonly frame: Frame }) {
  const { handle, name, left, deactivated } = standing
  const crumbs = [
    { title: 'People', href: '/-/people' },
    { title: name, href: `/-/people/${encodeURIComponent(handle)}` },
  ]
  return (
    <Sheet crumbs={crumbs} title="Coming in" lede={inWords(standing)}>
      <Refused attempt={attempt} />
      {deactivated && (
        <p>
          Since <Moment at={deactivated.at} today={today} />. The handbook’s list of people does not bring
          them back.
        </p>
      )}
      {left ? (
        <OneButton handle={handle} to="people" act="reactivation" says="Let in again" />
      ) : (
        <Present standing={standing} own={own} attempt={attempt} frame={frame} />
      )}
      <p>
        <a href={`/-/audit?person=${encodeURIComponent(handle)}`}>Who came in as {name}, and when</a>
      </p>
    </Sheet>
  )
}

const OneButton = (props: { handle: string; to: string; act: string; says: string }) => (
  <form method="post" action={`/-/${props.to}/${encodeURIComponent(props.handle)}/${props.act}`}>
    <Button>{props.says}</Button>
  </form>
)

interface PresentProps {
  readonly standing: Standing
  readonly own: boolean
  readonly attempt: Attempt | undefined
  readonly frame: Frame
}

const Present = ({ standing: { handle, admin, name }, own, attempt, frame }: PresentProps) => (
  <>
    <section aria-labelledby="may">
      <h2 id="may">What {name} may</h2>
      <p>Administrators let people in, keep people out and see private details.</p>
      <OneButton
        handle={handle}
        to="administrators"
        act={admin ? 'dismissal' : 'appointment'}
        says={admin ? 'Make a member again' : 'Make administrator'}
      />
    </section>
    {!own && (
      <section aria-labelledby="out">
        <h2 id="out">Keep {name} out</h2>
        <p>
          All browsers are signed out at once, and tokens, codes and invitations end. What {name} did keeps
          the name.
        </p>
        <Form
          action={`/-/people/${encodeURIComponent(handle)}/deactivation`}
          once={frame.once}
          submit="Keep out"
          second
          refusal={attempt?.operation === 'people.deactivate' ? attempt.refusal : undefined}
        >
          <Field name="why" label="Why" required {...typedIn(attempt, 'people.deactivate')('why')} />
        </Form>
      </section>
    )}
  </>
)

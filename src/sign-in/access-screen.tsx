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
import {
  loadSections,
  nobodyHere,
  personHref,
  personSection,
  personVisibleTo,
  standingOf,
  type LoadedSection,
  type Standing,
} from '#people'
import type { AccountPart } from './account-part.ts'
import { appointAdministrator } from './appoint-administrator.ts'
import type { deactivatePerson } from './deactivate-person.ts'
import { dismissAdministrator } from './dismiss-administrator.ts'
import { Refused } from './pages/refused.tsx'
import { reactivatePerson } from './reactivate-person.ts'

const addressOf = (handle: string): string => `${personHref(handle)}/access`

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

function inWords({ left, deactivated, admin, byGroup, name }: Standing): string {
  if (deactivated)
    return `${name} is kept out by ${[deactivated.by, deactivated.why].filter(Boolean).join(': ')}.`
  if (left) return `${name} has left and cannot come in.`
  if (byGroup) return `${name} is an administrator by a group of the identity provider.`
  return admin ? `${name} is an administrator.` : `${name} may come in.`
}

interface AccessProps {
  readonly standing: Standing
  readonly own: boolean
  readonly parts: readonly LoadedSection[]
  readonly today: Temporal.PlainDate
  readonly attempt?: Attempt
}

/** Letting somebody in, keeping them out, and making them administrator. */
export const accessScreen = (
  deactivate: ReturnType<typeof deactivatePerson>,
  parts: readonly AccountPart[],
) =>
  screen<AccessProps>({
    at: get('/people/:handle/access'),
    title: ({ standing }) => `${standing.name}: coming in`,
    load: ({ house, by, params, attempt }) =>
      lookAs(house, by, async (look) => {
        if (by.kind !== 'admin') throw forbidden('Only administrators let people in and keep them out.')
        const handle = params['handle'] ?? ''
        const standing = await standingOf(look.db, handle)
        if (!standing) throw await nobodyHere(look.db, handle)
        const known = await personVisibleTo(look.db, by, standing.handle)
        return {
          standing,
          own: standing.id === by.id,
          parts: known ? await loadSections(parts, look, known) : [],
          today: todayIn(look),
          ...(attempt && { attempt }),
        }
      }),
    view: (props, frame) => <AccessPage {...props} frame={frame} />,
    submits: [
      ...[deactivate, reactivatePerson, appointAdministrator, dismissAdministrator].map((act) =>
        submits(act, ({ handle }) => addressOf(handle)),
      ),
      ...parts.flatMap((part) => part.submits ?? []),
    ],
  })

function AccessPage({
  standing,
  own,
  parts,
  today,
  attempt,
  frame,
}: AccessProps & { readonly frame: Frame }) {
  const { handle, name, left, deactivated } = standing
  const crumbs = [
    { title: 'People', href: '/-/people' },
    { title: name, href: personHref(handle) },
  ]
  return (
    <Sheet crumbs={crumbs} title="Coming in" lede={inWords(standing)}>
      <Refused attempt={attempt} beside={['why']} />
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
      {parts.map(({ view }) => view(frame))}
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

const Present = ({ standing: { handle, admin, byGroup, name }, own, attempt, frame }: PresentProps) => (
  <>
    <section aria-labelledby="may">
      <h2 id="may">What {name} may</h2>
      <p>Administrators let people in, keep people out and see private details.</p>
      {byGroup && (
        <>
          <p>With the group it goes again, unless you say that {name} stays one.</p>
          <OneButton handle={handle} to="administrators" act="appointment" says="Keep as administrator" />
        </>
      )}
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
          action={`${personHref(handle)}/deactivation`}
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

import { Banner, Form, screen, Sheet, submits, type Attempt } from '#design'
import { answerIn, get, lookAs, systemPerson, todayIn, transactionOf, type Operation } from '#kernel'
import type { Outgoing } from '#mail'
import { team } from '#people'
import { homePath } from './home-path.ts'
import { acceptInvitation, closedInvitation, stateOf } from './accept-invitation.ts'
import { invitationBySecret } from './invitation-store.ts'
import { listInvitations } from './list-invitations.ts'
import { InvitationsPage, type InvitationsProps } from './pages/invitations-page.tsx'
import { Refused } from './pages/refused.tsx'
import { revokeInvitation } from './revoke-invitation.ts'

/** Links that an act answered beside its result. */
function linksIn(result: unknown): readonly string[] {
  if (typeof result !== 'object' || result === null) return []
  if ('link' in result && typeof result.link === 'string') return [result.link]
  return 'links' in result && Array.isArray(result.links) ? result.links.map(String) : []
}

export const invitationsScreen = (outgoing: Outgoing, send: Operation, sendMany: Operation) =>
  screen<InvitationsProps>({
    at: get('/invitations'),
    title: () => 'Invitations',
    secret: true,
    load: ({ house, by, attempt, answered }) =>
      lookAs(house, by, async (look) => ({
        ...(await answerIn(look, listInvitations, {})),
        teams: look.model.all(team).map(({ name, title }) => ({ value: name, label: title })),
        links: linksIn(answered?.result),
        sends: outgoing.ready,
        now: look.now,
        today: todayIn(look),
        ...(attempt && { attempt }),
        ...(answered && { answered }),
      })),
    view: (props, frame) => InvitationsPage(props, frame),
    submits: [
      submits(send, (result) => (linksIn(result).length > 0 ? undefined : '/-/invitations')),
      submits(sendMany, (result) => (linksIn(result).length > 0 ? undefined : '/-/invitations')),
      submits(revokeInvitation, () => '/-/invitations'),
    ],
  })

interface ComeInProps {
  readonly code: string
  readonly state: ReturnType<typeof stateOf>
  readonly name: string
  readonly attempt?: Attempt
}

/** Behind the link of an invitation. Nothing is used up by looking: mail programs open links by themselves. */
export const comeInScreen = screen<ComeInProps>({
  at: get('/sign-in/invitation'),
  title: () => 'Come in',
  secret: true,
  async load({ house, query, attempt }) {
    const code = attempt?.values['code'] ?? query.get('code') ?? ''
    const invitation = await transactionOf(house.database.db, systemPerson, (tx) =>
      invitationBySecret(tx, code),
    )
    const state = stateOf(invitation, house.clock.now())
    return { code, state, name: invitation?.name ?? '', ...(attempt && { attempt }) }
  },
  view: ({ code, state, name, attempt }, frame) =>
    state === 'open' ? (
      <Sheet title="Come in" lede={`You were invited as ${name}.`}>
        <Refused attempt={attempt} beside={[]} />
        <Form
          action="/-/sign-in/invitation"
          once={frame.once}
          submit="Come in"
          refusal={attempt?.refusal}
          hidden={{ code }}
        />
        <p>This signs you in here. If you are not {name}, leave it, and tell whoever invited you.</p>
      </Sheet>
    ) : (
      <Sheet title="Come in">
        <Banner>{closedInvitation[state]}</Banner>
        <p>
          <a href="/-/sign-in">Sign in</a>
        </p>
      </Sheet>
    ),
  submits: [submits(acceptInvitation, () => homePath)],
})

import { timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { no, operation, post, Refusal, yes, type Act, type Facts, type Person } from '#kernel'
import {
  asHouse,
  isLastAdministrator,
  keepAttributes,
  makeAdministrator,
  makeMembers,
  newSecret,
  standingOf,
  unstored,
} from '#people'
import { placeHere, signIn } from '#sign-in'
import type { OpenIdSettings } from '#start'
import type { OAuthWorld } from '../world.ts'
import { byGroupNow } from './administrator.ts'
import { faultInWords, faults, isFault, type Fault } from './faults.ts'
import { link, type Known } from './identity-store.ts'
import { readClaims } from './said.ts'
import { whoIsIt } from './who-is-it.ts'

/** Proof that an answer was brought and checked by this process. New at every start, kept in memory. */
export const answerPermit: string = newSecret()

const isPermit = (sent: string): boolean =>
  sent.length === answerPermit.length && timingSafeEqual(Buffer.from(sent), Buffer.from(answerPermit))

const kinds = Object.keys(faults) as [Fault, ...Fault[]]

/** Answers what the browser keeps and where to go on. What the provider says comes checked; who that is, and whether they may, is decided here. */
export const signInWithProvider = (world: OAuthWorld) =>
  operation({
    name: 'sessions.sign-in-with-provider',
    at: post('/sessions/with-provider'),
    summary: 'Signs in whoever the identity provider vouches for; what it sent back was checked before.',
    who: 'anyone',
    browsersOnly: true,
    proves: true,
    audited: true,
    input: z.object({
      permit: z.string().max(100).optional(),
      claims: z.looseObject({ sub: z.string().min(1).max(255) }).optional(),
      fault: z.enum(kinds).optional(),
      /** As the library names what it found wrong. */
      code: z.string().max(60).optional(),
      to: z.string().max(2000).optional(),
    }),
    answers: z.object({ to: z.string() }),
    on: () => world.openId(),
    may: (_act, provider, { permit }) =>
      provider && permit !== undefined && Buffer.byteLength(permit) === permit.length && isPermit(permit)
        ? yes
        : no('Signing in with a provider begins on the sign-in page.'),
    async run(act, provider, { claims, fault = 'disbelieved', code, to }) {
      if (!provider) throw new Error('there is no provider')
      const { settings } = provider
      if (!claims) throw refused(settings, fault, code === undefined ? {} : { code })
      const said = readClaims(claims, settings)
      const { issuer } = settings
      const person = await asHouse(act.db, () => whoIsIt(act, said, settings))
      if (typeof person === 'string') throw refused(settings, person)
      const linked = { issuer, subject: said.subject, personId: person.id }
      await asHouse(act.db, () => link(act.db, linked, act.now))
      await keep(act, person, said, settings)
      const administrator = await byGroup(act, person, said.groups, settings)
      const kept = await signIn(act, person, { how: 'provider', from: settings.name })
      if (administrator !== 'stays')
        await act.record({
          subject: { kind: 'persons', id: person.id },
          facts: { administrator: administrator === 'gives', by: 'group' },
        })
      return unstored({ to: placeHere(to) }, kept)
    },
    tried: 'sign in with the identity provider',
    told: ({ who, facts: { administrator } }) =>
      administrator === undefined
        ? `${who} signed in with the identity provider`
        : `${who} ${administrator === true ? 'became' : 'is no longer'} administrator by a group of the identity provider`,
    example: () => ({ to: '/' }),
  })

const refused = ({ name }: OpenIdSettings, fault: Fault, more: Facts = {}): Refusal =>
  new Refusal('forbidden', faultInWords(name, fault), {
    standing: { facts: { why: fault, ...more } },
  })

/** Why it came to nothing, where that is what a refusal says. */
export const faultIn = (refusal: Refusal): Fault | undefined => {
  const why = refusal.standing?.facts?.['why']
  return isFault(why) ? why : undefined
}

/** Its claims about them; git stays the authority for title and team. */
async function keep(
  act: Act,
  { id, handle, name }: Known,
  said: ReturnType<typeof readClaims>,
  { name: provider }: OpenIdSettings,
): Promise<void> {
  const person: Person = { id, handle, name, kind: 'member' }
  const { address: email, name: called, zone, manager, startOn, lastOn } = said
  await keepAttributes(act, person, { provider, name: called, email, zone, manager, startOn, lastOn })
}

async function byGroup(
  act: Act,
  { id, handle }: Known,
  groups: readonly string[],
  { adminGroup }: OpenIdSettings,
) {
  if (adminGroup === undefined) return 'stays'
  // Asked first: of two who lose it at one moment one waits, so that one stays.
  const others = !(await isLastAdministrator(act.db, id))
  const { admin = false, byGroup: given = false } = (await standingOf(act.db, handle)) ?? {}
  const inGroup = groups.includes(adminGroup.replace(/^\//, ''))
  const now = byGroupNow({ isAdministrator: admin, byGroup: given, inGroup, others })
  if (now === 'gives') await makeAdministrator(act.db, id, { byGroupAt: act.now })
  if (now === 'takes') await makeMembers(act.db, [id])
  return now
}

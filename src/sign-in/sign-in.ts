import type { Act, Person } from '#kernel'
import { asHouse, endSessionById, sessionOf, startSession } from '#people'
import { browserOf } from './browser.ts'
import { deviceOf } from './device.ts'
import { rememberBrowser } from './known-browser-store.ts'

/** What somebody proved who they are with: `sample` where nothing was asked. */
export type How = 'code' | 'password' | 'provider' | 'link' | 'invitation' | 'sample'

/** What the browser keeps from then on. */
interface Kept {
  readonly session: string
  /** Absent where nobody proved who they are. */
  readonly browser?: string
}

/**
 * Signs somebody in inside an act: ends the session that the browser had, starts one with a secret of its own, remembers
 * the browser, and writes the journal entry. Answer what it answers by `unstored`, outside of the act's JSON: the door
 * hands it to the browser.
 */
export async function signIn(
  act: Act,
  person: Pick<Person, 'id'>,
  { how, from }: { readonly how: How; /** Name of the provider. */ readonly from?: string },
): Promise<Kept> {
  const before = sessionOf(act.by)
  if (before !== undefined) await endSessionById(act.db, before)
  const { agent, secret: known } = browserOf(act.by)
  const session = await startSession(act.db, person, act.now, { how, device: deviceOf(agent) })
  await act.record({
    subject: { kind: 'sessions', id: session.id },
    facts: { as: person.id, how, ...(from !== undefined && { from }) },
  })
  if (how === 'sample') return { session: session.secret }
  const browser = await asHouse(act.db, () => rememberBrowser(act.db, person.id, known, act.now))
  return { session: session.secret, browser }
}

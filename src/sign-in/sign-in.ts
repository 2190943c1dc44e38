import type { Act, Person } from '#kernel'
import { endSessionById, sessionOf, startSession } from '#people'
import { browserOf } from './browser.ts'
import { deviceOf } from './device.ts'

/** What somebody proved who they are with: `sample` where nothing was asked. */
export type How = 'code' | 'password' | 'provider' | 'link' | 'invitation' | 'sample'

/**
 * Signs somebody in inside an act: ends the session that the browser had, starts one with a secret of its own, and writes
 * the journal entry. Answer `session` by `unstored`, outside of the act's JSON: the door hands it to the browser.
 */
export async function signIn(
  act: Act,
  person: Pick<Person, 'id'>,
  { how, from }: { readonly how: How; /** Name of the provider. */ readonly from?: string },
): Promise<{ readonly id: string; readonly secret: string }> {
  const before = sessionOf(act.by)
  if (before !== undefined) await endSessionById(act.db, before)
  const device = deviceOf(browserOf(act.by).agent)
  const session = await startSession(act.db, person, act.now, { how, device })
  await act.record({
    subject: { kind: 'sessions', id: session.id },
    facts: { as: person.id, how, ...(from !== undefined && { from }) },
  })
  return session
}

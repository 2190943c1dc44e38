import { z } from 'zod'
import { conflict, line, operation, post, yes } from '#kernel'
import { addressOf, asHouse, foldAddress, isLastAdministrator, letLeave, whomTold } from '#people'
import { endCodesFor } from './code-store.ts'
import { endStreams } from './end-streams.ts'
import { revokeInvitationsOf } from './invitation-store.ts'
import { standingOrRefusal } from './standing-or-refusal.ts'

/** Everything of theirs ends with the act: the very next request is a stranger’s. */
export const deactivatePerson = operation({
  name: 'people.deactivate',
  at: post('/people/:handle/deactivation'),
  summary:
    'Signs somebody out everywhere at once and keeps them out: sessions, tokens, codes and invitations end.',
  who: 'admin',
  audited: true,
  input: z.object({
    handle: line('Name somebody by their handle.', 100),
    why: line('Say why, in a few words that the journal may keep.'),
  }),
  answers: z.object({ handle: z.string() }),
  on: (act, { handle }) => standingOrRefusal(act, handle),
  may: () => yes,
  async run(act, { id, handle, name, admin, left }, { why }) {
    if (left) throw conflict(`${name} is not here any more.`)
    if (admin && (await isLastAdministrator(act.db, id)))
      throw conflict(`${name} is the last administrator. Appoint another one first.`)
    const address = await addressOf(act.db, id)
    await letLeave(act.db, [{ id }], { now: act.now, by: act.by.id, why })
    await revokeInvitationsOf(act.db, id, act.by.id, act.now)
    if (address !== undefined) await asHouse(act.db, () => endCodesFor(act.db, foldAddress(address), act.now))
    await endStreams(act.db, [id])
    await act.record({ subject: { kind: 'persons', id }, facts: { as: id, handle } })
    return { handle }
  },
  tried: 'keep somebody out',
  told: async (entry, look) =>
    `${entry.who} kept ${await whomTold(look, entry, { id: entry.facts['as'] })} out`,
  undo: ({ facts: { handle } }) =>
    typeof handle === 'string' ? { name: 'people.reactivate', input: { handle } } : undefined,
  example: () => ({ handle: 'samir', why: 'Left the department' }),
})

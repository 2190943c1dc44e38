import { z } from 'zod'
import { conflict, line, operation, post, yes } from '#kernel'
import { isLastAdministrator, letLeave, type Ending, whomTold } from '#people'
import { standingOrRefusal } from './standing-or-refusal.ts'

/** Everything of theirs ends with the act: the very next request is a stranger’s. */
export const deactivatePerson = (ended: () => readonly Ending[]) =>
  operation({
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
      await letLeave(act.db, [{ id }], { now: act.now, by: act.by.id, why, ended: ended() })
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

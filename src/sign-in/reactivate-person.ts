import { z } from 'zod'
import { conflict, line, operation, post, yes } from '#kernel'
import { takeBack, whomTold } from '#people'
import { standingOrRefusal } from './standing-or-refusal.ts'

export const reactivatePerson = operation({
  name: 'people.reactivate',
  at: post('/people/:handle/reactivation'),
  summary:
    'Lets somebody in again who left or was deactivated; what ended then does not come back by itself.',
  who: 'admin',
  audited: true,
  fresh: true,
  input: z.object({ handle: line('Name somebody by their handle.', 100) }),
  answers: z.object({ handle: z.string() }),
  on: (act, { handle }) => standingOrRefusal(act, handle),
  may: () => yes,
  async run(act, { id, handle, name, left }) {
    if (!left) throw conflict(`${name} works here.`)
    await takeBack(act.db, [id], act.now, { byHand: true })
    await act.record({ subject: { kind: 'persons', id }, facts: { as: id, handle } })
    return { handle }
  },
  tried: 'let somebody in again',
  told: async (entry, look) =>
    `${entry.who} let ${await whomTold(look, entry, { id: entry.facts['as'] })} in again`,
  undo: ({ facts: { handle } }) =>
    typeof handle === 'string'
      ? { name: 'people.deactivate', input: { handle, why: 'Undone right after they were let in.' } }
      : undefined,
  example: () => ({ handle: 'samir' }),
})

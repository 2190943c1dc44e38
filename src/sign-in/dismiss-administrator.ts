import { z } from 'zod'
import { conflict, line, operation, post, yes } from '#kernel'
import { isLastAdministrator, makeMembers, whomTold } from '#people'
import { standingOrRefusal } from './standing-or-refusal.ts'

export const dismissAdministrator = operation({
  name: 'administrators.dismiss',
  at: post('/administrators/:handle/dismissal'),
  summary: 'Makes an administrator a member again; the last one stays.',
  who: 'admin',
  audited: true,
  fresh: true,
  input: z.object({ handle: line('Name somebody by their handle.', 100) }),
  answers: z.object({ handle: z.string() }),
  on: (act, { handle }) => standingOrRefusal(act, handle),
  may: () => yes,
  async run(act, { id, handle, name, admin }) {
    if (!admin) throw conflict(`${name} is no administrator.`)
    if (await isLastAdministrator(act.db, id))
      throw conflict(`${name} is the last administrator. Appoint another one first.`)
    await makeMembers(act.db, [id])
    await act.record({ subject: { kind: 'persons', id }, facts: { as: id, handle } })
    return { handle }
  },
  tried: 'make an administrator a member again',
  told: async (entry, look) =>
    `${entry.who} made ${await whomTold(look, entry, { id: entry.facts['as'] })} a member again, no longer administrator`,
  undo: ({ facts: { handle } }) =>
    typeof handle === 'string' ? { name: 'administrators.appoint', input: { handle } } : undefined,
  example: () => ({ handle: 'mei' }),
})

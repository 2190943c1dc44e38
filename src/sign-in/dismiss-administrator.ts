import { z } from 'zod'
import { conflict, line, operation, post, yes } from '#kernel'
import { isLastAdministrator, setKind } from '#people'
import { standingOrRefusal } from './standing-or-refusal.ts'

export const dismissAdministrator = operation({
  name: 'administrators.dismiss',
  at: post('/administrators/:handle/dismissal'),
  summary: 'Makes an administrator a member again; the last one stays.',
  who: 'admin',
  audited: true,
  input: z.object({ handle: line('Name somebody by their handle.', 100) }),
  answers: z.object({ handle: z.string() }),
  on: (act, { handle }) => standingOrRefusal(act, handle),
  may: () => yes,
  async run(act, { id, handle, name, admin }) {
    if (!admin) throw conflict(`${name} is no administrator.`)
    if (await isLastAdministrator(act.db, id))
      throw conflict(`${name} is the last administrator. Appoint another one first.`)
    await setKind(act.db, id, 'member')
    await act.record({ subject: { kind: 'persons', id }, facts: { as: id } })
    return { handle }
  },
  told: ({ who }) => `${who} made an administrator a member again`,
  example: () => ({ handle: 'mei' }),
})

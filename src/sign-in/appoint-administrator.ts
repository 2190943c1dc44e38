import { z } from 'zod'
import { conflict, line, operation, post, yes } from '#kernel'
import { makeAdministrator, whomTold } from '#people'
import { standingOrRefusal } from './standing-or-refusal.ts'

export const appointAdministrator = operation({
  name: 'administrators.appoint',
  at: post('/administrators/:handle/appointment'),
  summary:
    'Makes somebody who works here an administrator; who is one by a group of the identity provider stays one without it.',
  who: 'admin',
  audited: true,
  fresh: true,
  input: z.object({ handle: line('Name somebody by their handle.', 100) }),
  answers: z.object({ handle: z.string() }),
  on: (act, { handle }) => standingOrRefusal(act, handle),
  may: () => yes,
  async run(act, { id, handle, name, admin, byGroup, left }) {
    if (left) throw conflict(`${name} is not here any more.`)
    if (admin && !byGroup) throw conflict(`${name} is an administrator already.`)
    await makeAdministrator(act.db, id)
    await act.record({ subject: { kind: 'persons', id }, facts: { as: id, handle } })
    return { handle }
  },
  tried: 'make somebody administrator',
  told: async (entry, look) =>
    `${entry.who} made ${await whomTold(look, entry, { id: entry.facts['as'] })} administrator`,
  undo: ({ facts: { handle } }) =>
    typeof handle === 'string' ? { name: 'administrators.dismiss', input: { handle } } : undefined,
  example: () => ({ handle: 'mei' }),
})

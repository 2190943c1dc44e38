import { z } from 'zod'
import { conflict, line, operation, post, yes } from '#kernel'
import { mustBeFresh, setKind, whomTold } from '#people'
import { standingOrRefusal } from './standing-or-refusal.ts'

export const appointAdministrator = operation({
  name: 'administrators.appoint',
  at: post('/administrators/:handle/appointment'),
  summary: 'Makes somebody who works here an administrator.',
  who: 'admin',
  audited: true,
  input: z.object({ handle: line('Name somebody by their handle.', 100) }),
  answers: z.object({ handle: z.string() }),
  async on(act, { handle }) {
    const standing = await standingOrRefusal(act, handle)
    mustBeFresh(act, `/-/people/${handle}/access`)
    return standing
  },
  may: () => yes,
  async run(act, { id, handle, name, admin, left }) {
    if (left) throw conflict(`${name} is not here any more.`)
    if (admin) throw conflict(`${name} is an administrator already.`)
    await setKind(act.db, id, 'admin')
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

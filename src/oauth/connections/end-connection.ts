import { z } from 'zod'
import { conflict, missing, operation, post, yes } from '#kernel'
import { endStreams, revokeTokenById, tokenVisibleTo } from '#people'

/** `code`, `renewal`: what works once came twice, so somebody else has it · `program`: it gave the connection up itself. */
const why = z.enum(['code', 'renewal', 'program'])
export type EndedFor = z.output<typeof why>

export const endConnection = operation({
  name: 'connections.end',
  at: post('/connections/:id/end'),
  summary: 'Ends the connection of a program that gave it up, or whose keys somebody else seems to have.',
  who: 'system',
  destroys: true,
  audited: true,
  input: z.object({ id: z.uuid({ error: 'Name the connection by its id.' }), why }),
  answers: z.object({ id: z.string() }),
  async on(act, { id }) {
    const token = await tokenVisibleTo(act.db, act.by, id)
    if (!token) throw missing('There is no such connection.')
    return token
  },
  may: () => yes,
  async run(act, token, { why: because }) {
    if (token.revoked_at) throw conflict(`“${token.name}” was revoked already.`)
    await revokeTokenById(act.db, token.id, act.now)
    await endStreams(act.db, [token.id])
    await act.record({
      subject: { kind: 'tokens', id: token.id },
      facts: { as: token.person_id, why: because },
    })
    return { id: token.id }
  },
  tried: 'end the connection of a program',
  told: ({ who }) => `${who} ended the connection of a program`,
  example: () => ({ id: '019469a0-0000-7000-8000-000000000001', why: 'renewal' as const }),
})

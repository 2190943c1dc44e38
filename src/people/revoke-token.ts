import { z } from 'zod'
import { conflict, missing, operation, post } from '#kernel'
import { endStreams } from './end-streams.ts'
import { mayHaveTokens } from './make-token.ts'
import { revoke, tokenVisibleTo } from './token-store.ts'

export const revokeToken = operation({
  name: 'tokens.revoke',
  at: post('/tokens/:id/revocation'),
  summary: 'Revokes a token: from then on it opens nothing.',
  who: 'member',
  audited: true,
  destroys: true,
  input: z.object({ id: z.uuid({ error: 'Name the token by its id.' }) }),
  answers: z.object({ id: z.string() }),
  async on(act, { id }) {
    const token = await tokenVisibleTo(act.db, act.by, id)
    if (!token) throw missing('There is no such token.')
    return token
  },
  may: (act) => mayHaveTokens(act),
  async run(act, token) {
    if (token.revoked_at) throw conflict(`“${token.name}” was revoked already.`)
    await revoke(act.db, token.id, act.now)
    await endStreams(act.db, [token.id])
    await act.record({ subject: { kind: 'tokens', id: token.id } })
    return { id: token.id }
  },
  tried: 'revoke a token',
  told: ({ who }) => `${who} revoked a token`,
  example: () => ({ id: '019469a0-0000-7000-8000-000000000001' }),
})

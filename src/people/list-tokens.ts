import { z } from 'zod'
import { get, instantJson, listJson, question } from '#kernel'
import { mayHaveTokens } from './make-token.ts'
import { tokensVisibleTo } from './token-store.ts'

const tokenJson = z
  .object({
    id: z.string(),
    name: z.string(),
    scopes: listJson(z.string()),
    madeAt: instantJson,
    lastUsedAt: instantJson.optional(),
    endsAt: instantJson.optional(),
    revokedAt: instantJson.optional(),
    askedBy: z.string().optional().describe('Where the program answers that was let in by sign-in.'),
  })
  .meta({ id: 'Token' })

export const listTokens = question({
  name: 'tokens.list',
  at: get('/tokens'),
  summary: 'Lists your tokens, newest first, without their secrets.',
  who: 'member',
  input: z.object({}),
  answers: z.object({ tokens: listJson(tokenJson) }),
  may: (look) => mayHaveTokens(look),
  answer: async (look) => ({ tokens: await tokensVisibleTo(look.db, look.by) }),
  example: () => ({}),
})

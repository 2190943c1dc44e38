import { z } from 'zod'
import { get, question } from '#kernel'
import { mayHaveTokens } from './make-token.ts'
import { tokensVisibleTo } from './token-store.ts'

export const listTokens = question({
  name: 'tokens.list',
  at: get('/tokens'),
  summary: 'Lists your tokens, newest first, without their secrets.',
  input: z.object({}),
  may: (look) => mayHaveTokens(look),
  answer: (look) => tokensVisibleTo(look.db, look.by),
  example: {},
})

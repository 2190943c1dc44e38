import { z } from 'zod'
import { dayJson, get, listJson, question, yes } from '#kernel'
import { progressVisibleTo } from './progress-store.ts'
import { newSince } from './who-is-new.ts'

export const listChecklists = question({
  name: 'onboarding.list',
  at: get('/onboarding'),
  summary:
    'Lists how far newcomers are who have something open: oneself, those whom one manages, and for administrators everybody.',
  who: 'member',
  input: z.object({}),
  answers: z.object({
    newcomers: listJson(
      z.object({
        handle: z.string(),
        name: z.string(),
        all: z.number(),
        done: z.number(),
        nextOn: dayJson.optional().describe('The earliest day of what is open.'),
      }),
    ),
  }),
  may: () => yes,
  answer: async (look) => ({ newcomers: await progressVisibleTo(look.db, look.by, newSince(look)) }),
  example: () => ({}),
})

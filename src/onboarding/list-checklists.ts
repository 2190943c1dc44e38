import { z } from 'zod'
import { dayJson, get, listJson, question, yes } from '#kernel'
import { progressVisibleTo } from './items-store.ts'

export const listChecklists = question({
  name: 'onboarding.list',
  at: get('/onboarding'),
  summary: 'Lists how far newcomers are: oneself, those whom one manages, and for administrators everybody.',
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
  answer: async ({ db, by }) => ({ newcomers: await progressVisibleTo(db, by) }),
  example: () => ({}),
})

import { z } from 'zod'
import { get, instantJson, listJson, question, yes } from '#kernel'
import { mailState } from './store.ts'

const failedJson = z
  .object({
    id: z.string(),
    about: z.string(),
    at: instantJson,
    givenUpAt: instantJson,
    tries: z.number(),
    fault: z.string(),
  })
  .meta({ id: 'FailedMail' })

export const listFailedMail = question({
  name: 'mail.failed',
  at: get('/mail/failed'),
  summary: 'Lists letters that never arrived, newest first, without what they said and to whom.',
  who: 'admin',
  input: z.object({}),
  answers: z.object({ failed: listJson(failedJson), waiting: z.number(), lastFault: z.string().optional() }),
  may: () => yes,
  answer: ({ db }) => mailState(db),
  example: () => ({}),
})

import { z } from 'zod'
import { afterField, get, limitField, listJson, pageOf, placeAfter, question, yes } from '#kernel'
import { requestsChosen } from './chosen-store.ts'
import { filterFields } from './list-filter.ts'
import { requestJson } from './request-json.ts'
import { withLate } from './with-late.ts'

export const listRequests = question({
  name: 'requests.list',
  at: get('/requests'),
  summary: 'Lists requests, newest first; of public projects to everybody.',
  who: 'anyone',
  input: z.object({ ...filterFields, limit: limitField, after: afterField(z.tuple([z.int()])) }),
  answers: z.object({
    requests: listJson(requestJson),
    unknown: listJson(z.string()).describe('What the filter names and nobody knows.'),
    next: z.string().optional(),
  }),
  may: () => yes,
  async answer(look, { limit, after, ...asked }) {
    const { found, unknown } = await requestsChosen(look, asked, { below: after?.[0], limit: limit + 1 })
    const { page, ...next } = pageOf(found, limit, ({ number }) => placeAfter(number))
    return { requests: await withLate(look, page), unknown, ...next }
  },
  example: () => ({ label: 'All-Remote Team' }),
})

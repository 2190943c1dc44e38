import { sql } from 'kysely'
import { z } from 'zod'
import { afterField, get, limitField, listJson, pageOf, placeAfter, question, yes } from '#kernel'
import { chosenBy, filterFields } from './list-filter.ts'
import { requestJson } from './request-json.ts'
import { requestsWhere } from './store.ts'

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
    const { chosen, unknown } = await chosenBy(look, asked)
    const found = await requestsWhere(
      look,
      sql`${chosen} ${after === undefined ? sql`` : sql`and r.number < ${after[0]}::bigint`}
          order by r.number desc limit ${limit + 1}`,
    )
    const { page, ...next } = pageOf(found, limit, ({ number }) => placeAfter(number))
    return { requests: page, unknown, ...next }
  },
  example: () => ({ label: 'All-Remote Team' }),
})

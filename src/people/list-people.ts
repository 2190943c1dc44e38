import { z } from 'zod'
import {
  afterField,
  dayAt,
  dayJson,
  get,
  limitField,
  listJson,
  no,
  pageOf,
  placeAfter,
  question,
  yes,
} from '#kernel'
import { somePeopleVisibleTo } from './directory-store.ts'
import { findFilter, peopleFilterFields } from './people-filter.ts'
import { personJson } from './person-json.ts'

const inList = personJson
  .extend({ leftOn: dayJson.optional().describe('The day on which they left.') })
  .meta({ id: 'PersonInList' })

export const listPeople = question({
  name: 'people.list',
  at: get('/people'),
  summary:
    'Lists who works here, as a public team page would; by words, team, region or title where asked for.',
  who: 'anyone',
  input: z.object({
    ...peopleFilterFields,
    limit: limitField,
    after: afterField(z.tuple([z.uuid()])),
  }),
  answers: z.object({
    people: listJson(inList),
    next: z.string().optional(),
  }),
  may: ({ by }, { left }) =>
    left && (by.kind === 'visitor' || by.kind === 'left') ? no('Sign in to see who left.') : yes,
  async answer(look, { limit, after, ...asked }) {
    const { filter } = await findFilter(look, asked)
    const found = await somePeopleVisibleTo(look.db, look.by, filter, { after: after?.[0], limit: limit + 1 })
    const { page, ...next } = pageOf(found, limit, ({ id }) => placeAfter(id))
    const { zone } = look.model
    const people = page.map(({ leftAt, ...one }) => ({
      ...one,
      ...(leftAt && { leftAt, leftOn: dayAt(leftAt, zone) }),
    }))
    return { people, ...next }
  },
  example: () => ({ team: 'digital-strategy' }),
})

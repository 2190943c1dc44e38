import { z } from 'zod'
import { afterField, get, limitField, listJson, pageOf, placeAfter, question, yes } from '#kernel'
import { personJson } from './person-json.ts'
import { somePeopleVisibleTo } from './store.ts'

export const listPeople = question({
  name: 'people.list',
  at: get('/people'),
  summary: 'Lists everybody who works here, as a public team page would.',
  who: 'anyone',
  input: z.object({ limit: limitField, after: afterField(z.tuple([z.string(), z.string()])) }),
  answers: z.object({ people: listJson(personJson), next: z.string().optional() }),
  may: () => yes,
  async answer(look, { limit, after }) {
    const found = await somePeopleVisibleTo(look.db, look.by, { after, limit: limit + 1 })
    const { page, ...next } = pageOf(found, limit, ({ name, handle }) => placeAfter(name, handle))
    return { people: page, ...next }
  },
  example: () => ({}),
})

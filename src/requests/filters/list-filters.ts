import { z } from 'zod'
import { get, listJson, question } from '#kernel'
import { mayWork } from '../rights.ts'
import { filtersOf } from './filters-store.ts'
import { filterJson } from './keep-filter.ts'

export const listFilters = question({
  name: 'requests.filters',
  at: get('/requests/filters'),
  summary: 'Lists the filters of requests that one keeps, by their names.',
  who: 'member',
  input: z.object({}),
  answers: z.object({ filters: listJson(filterJson) }),
  may: (look) => mayWork(look.by),
  answer: async ({ db, by }) => ({ filters: await filtersOf(db, by.id) }),
  example: () => ({}),
})

import { z } from 'zod'
import { operation, post } from '#kernel'
import { mayWork } from '../rights.ts'
import { holdFilter, ownFilter, withHeldFilter } from './filter-fields.ts'
import { removeFilter as remove } from './filters-store.ts'
import { filterJson } from './keep-filter.ts'

export const removeFilter = operation({
  name: 'requests.remove-filter',
  at: post('/requests/filters/:id/removal'),
  summary: 'Removes a filter that one keeps; the requests stay as they are.',
  who: 'member',
  input: z.object({ id: z.uuid('Name the filter by its id.') }),
  answers: filterJson,
  on: (act, { id }) => ownFilter(act, id),
  may: (act) => mayWork(act.by),
  async run(act, filter) {
    await remove(act.db, act.by.id, filter.id)
    const { name, query } = filter
    await act.record({ subject: { kind: 'people', id: act.by.id }, facts: holdFilter({ name, query }) })
    return filter
  },
  told: ({ who }) => `${who} removed a filter`,
  undo: (entry) => withHeldFilter('requests.keep-filter', entry),
  example: () => ({ id: '019469a0-0000-7000-8000-000000000001' }),
})

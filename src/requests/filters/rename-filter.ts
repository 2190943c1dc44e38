import { z } from 'zod'
import { operation, post } from '#kernel'
import { mayWork } from '../rights.ts'
import { filterName, holdFilter, ownFilter, taken, withHeldFilter } from './filter-fields.ts'
import { renameFilter as rename } from './filters-store.ts'
import { filterJson } from './keep-filter.ts'

export const renameFilter = operation({
  name: 'requests.rename-filter',
  at: post('/requests/filters/:id/name'),
  summary: 'Calls a filter that one keeps otherwise.',
  who: 'member',
  input: z.object({ id: z.uuid('Name the filter by its id.'), name: filterName }),
  answers: filterJson,
  on: (act, { id }) => ownFilter(act, id),
  may: (act) => mayWork(act.by),
  async run(act, filter, { id, name }) {
    if (!(await rename(act.db, act.by.id, { id, name }))) throw taken(name)
    await act.record({
      subject: { kind: 'people', id: act.by.id },
      facts: holdFilter({ id, name: filter.name }),
    })
    return { ...filter, name }
  },
  told: ({ who }) => `${who} called a filter otherwise`,
  undo: (entry) => withHeldFilter('requests.rename-filter', entry),
  example: () => ({ id: '019469a0-0000-7000-8000-000000000001', name: 'Stuck' }),
})

import { z } from 'zod'
import { conflict, newId, operation, post, text } from '#kernel'
import { mayWork } from '../rights.ts'
import { filterName, holdFilter, mostFilters, queryOf, taken, withHeldFilter } from './filter-fields.ts'
import { filtersOf, insertFilter } from './filters-store.ts'

export const filterJson = z
  .object({ id: z.string(), name: z.string(), query: z.string() })
  .meta({ id: 'Filter' })

export const keepFilter = operation({
  name: 'requests.keep-filter',
  at: post('/requests/filters'),
  summary: 'Keeps a filter of requests by a name, for oneself; its address can be given to others.',
  who: 'member',
  input: z.object({
    name: filterName,
    query: text('Give the address of the list, or what stands behind its question mark.', 2000).describe(
      'Like `state=open&label=HOR+Attention`.',
    ),
  }),
  answers: filterJson,
  on: (_, wanted) => wanted,
  may: (act) => mayWork(act.by),
  async run(act, _, { name, query: written }) {
    const { db, by, now } = act
    const filter = { id: newId(now), name, query: queryOf(written) }
    if ((await filtersOf(db, by.id)).length >= mostFilters)
      throw conflict(`You keep ${mostFilters} filters. Remove one first.`)
    if (!(await insertFilter(db, { ...filter, personId: by.id, at: now }))) throw taken(name)
    await act.record({ subject: { kind: 'people', id: by.id }, facts: holdFilter({ id: filter.id }) })
    return filter
  },
  told: ({ who }) => `${who} kept a filter`,
  undo: (entry) => withHeldFilter('requests.remove-filter', entry),
  example: () => ({ name: 'Waiting for the Head of Remote', query: 'label=HOR+Attention' }),
})

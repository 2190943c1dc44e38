import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ask, perform, type Person } from '#kernel'
import {
  openTestDepartment,
  paidSocial,
  planners,
  refusalOf,
  requestPages,
  type TestDepartment,
} from '#testing'
import { keepFilter } from './keep-filter.ts'
import { listFilters } from './list-filters.ts'
import { removeFilter } from './remove-filter.ts'
import { renameFilter } from './rename-filter.ts'

let department: TestDepartment
let linh: Person
beforeAll(async () => {
  department = await openTestDepartment(planners, { ...paidSocial(), ...requestPages() })
  linh = department.person('linh')
})
afterAll(() => department.close())
beforeEach(() => department.database.asOwner('truncate request_filters'))

const keep = (name: string, query: string, by = linh) =>
  perform(department.house, by, keepFilter, { name, query })
const kept = async (by = linh) => (await ask(department.house, by, listFilters, {})).filters
const said = async (by = linh) => (await kept(by)).map(({ name, query }) => [name, query])

test('a filter is kept by a name, as its address has it, whichever way that was written', async () => {
  await keep('Stuck', 'https://handbook.example.com/-/requests?label=HOR%20Attention&state=&after=x')
  await keep('Board', 'team=field-apac&label=mktg-status%3A%3Awip&assignee=me')
  expect(await said()).toEqual([
    ['Board', 'assignee=me&label=mktg-status%3A%3Awip&team=field-apac'],
    ['Stuck', 'label=HOR+Attention'],
  ])
})

test('nobody sees those of others, nor can they change them', async () => {
  const { result } = await keep('Stuck', 'label=Stuck')
  expect(await said(department.person('noor'))).toEqual([])
  for (const act of [
    perform(department.house, department.person('noor'), removeFilter, { id: result.id }),
    perform(department.house, department.person('noor'), renameFilter, { id: result.id, name: 'Mine' }),
  ])
    expect((await refusalOf(act)).kind).toBe('missing')
  expect(await said()).toEqual([['Stuck', 'label=Stuck']])
})

test('the same name is not taken twice by one person, and by two it is', async () => {
  await keep('Stuck', 'label=Stuck')
  await keep('Stuck', 'label=Stuck', department.person('noor'))
  expect((await refusalOf(keep('Stuck', 'state=all'))).fields).toEqual([
    { field: 'name', message: 'You keep another filter called “Stuck”. Call it otherwise.' },
  ])
  const { result } = await keep('Other', 'state=all')
  const renamed = perform(department.house, linh, renameFilter, { id: result.id, name: 'Stuck' })
  expect((await refusalOf(renamed)).fields[0]?.field).toBe('name')
})

test('one that is removed is back when that is undone, and a name too', async () => {
  const { result } = await keep('Stuck', 'label=Stuck')
  const { id } = result
  const undone = async (
    done: { readonly entries: readonly string[] },
    operation: typeof removeFilter | typeof renameFilter,
  ) => {
    const [row] = await department.database.asOwner<{ facts: Record<string, unknown> }>(
      `select facts from journal where id = '${done.entries[0]}'`,
    )
    return operation.undo?.({ facts: row?.facts ?? {} })
  }
  const renamed = await perform(department.house, linh, renameFilter, { id, name: 'Slow' })
  expect(await undone(renamed, renameFilter)).toEqual({
    name: 'requests.rename-filter',
    input: { id, name: 'Stuck' },
  })
  const removed = await perform(department.house, linh, removeFilter, { id })
  expect(await kept()).toEqual([])
  const back = await undone(removed, removeFilter)
  await perform(department.house, linh, keepFilter, back?.input)
  expect(await said()).toEqual([['Slow', 'label=Stuck']])
})

test('what is no filter is refused with what would be one', async () => {
  const refusal = await refusalOf(keep('Odd', 'state=nonsense'))
  expect(refusal.fields[0]).toMatchObject({
    field: 'query',
    message: expect.stringContaining('Say open, waiting'),
  })
})

import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, lookAs, type Db } from '#kernel'
import { acting, openTestDepartment, paidSocial, planners, requestPages, type TestDepartment } from '#testing'
import { chosenBy } from './chosen-store.ts'
import { listRequests } from './list-requests.ts'
import { numbersChosen } from './numbers-chosen-store.ts'
import { requestOperations } from './operations.ts'

let department: TestDepartment
beforeAll(async () => {
  department = await openTestDepartment(planners, { ...paidSocial(), ...requestPages() })
})
afterAll(() => department.close())

const act = acting(() => department, requestOperations)
const idea = (name: string) => ({
  ...{ type: 'idea', due: '2027-03-01', isNew: true },
  answers: { idea: name, 'why-then': 'The season begins.' },
})
const numbersFor = async (input: object, by = 'linh') =>
  (await ask(department.house, department.person(by), listRequests, input)).requests.map(
    ({ number }) => number,
  )

test('what filters ask for follows whatever is done', async () => {
  for (const name of ['One', 'Two', 'Three', 'Four']) await act('linh', 'open', idea(name))
  await act('noor', 'accept', { number: 1 })
  await act('noor', 'snooze', { number: 2, until: '2027-03-01' })
  await act('noor', 'block', { number: 3, by: 4 })
  const states = async () => ({
    waiting: await numbersFor({ state: 'waiting' }),
    accepted: await numbersFor({ state: 'accepted' }),
    snoozed: await numbersFor({ state: 'snoozed' }),
    blocked: await numbersFor({ state: 'blocked' }),
    ended: await numbersFor({ state: 'ended' }),
  })
  expect(await states()).toEqual({ waiting: [4, 3], accepted: [1], snoozed: [2], blocked: [3], ended: [] })
  await act('noor', 'decline', { number: 4, why: 'Not now.' })
  await act('noor', 'wake', { number: 2 })
  await act('noor', 'label', { number: 1, put: 'mktg-status::wip', take: 'Team board' })
  await act('noor', 'assign', { number: 1, to: 'arjun' })
  expect(await states()).toEqual({ waiting: [3, 2], accepted: [1], snoozed: [], blocked: [], ended: [4] })
  expect(await numbersFor({ label: 'Team board' })).toEqual([3, 2])
  expect(await numbersFor({ label: 'mktg-status::wip', assignee: 'arjun' })).toEqual([1])
  expect(await numbersFor({ assignee: 'noor', state: 'declined' })).toEqual([4])
  await act('noor', 'reopen', { number: 4 })
  await act('linh', 'confide', { number: 4 })
  await act('noor', 'assign', { number: 4, to: 'arjun' })
  expect(await numbersFor({ assignee: 'arjun' })).toEqual([4, 1])
  // It was Noor’s, so she may still know of it; whoever never had to do with it does not.
  expect(await numbersFor({ assignee: 'arjun' }, 'noor')).toEqual([4, 1])
  expect(await numbersFor({ assignee: 'arjun' }, 'keiko')).toEqual([1])
  expect(
    await department.database.asOwner(
      `select number from requests r where array(select unnest(r.terms) order by 1) <> array(select unnest(request_terms(r)) order by 1)`,
    ),
  ).toEqual([])
})

/** Numbers of what a filter picks, and how many rows of requests the database reads for it. */
const looked = (input: object) =>
  lookAs(department.house, department.person('linh'), async (look) => {
    const before = await rowsRead(look.db)
    const { chosen } = await chosenBy(look, { state: 'all', ...input })
    const numbers = await numbersChosen(look, chosen, { below: undefined, limit: 51 })
    return { numbers, read: (await rowsRead(look.db)) - before }
  })

async function rowsRead(db: Db): Promise<number> {
  const { rows } = await sql<{ read: number }>`
    select coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0)::int as read
    from pg_stat_xact_user_tables where relname = 'requests'`.execute(db)
  return rows[0]?.read ?? 0
}

describe('of 20,000 requests', () => {
  beforeAll(async () => {
    await department.forgetWork()
    const { asOwner } = department.database
    await asOwner(`
      insert into requests (number, id, project_id, project, subject, body, fields, version, closed_to_others,
                            opened_by, opened_at, opened_under, stirred_at)
      select n, gen_random_uuid(), gen_random_uuid(), 'p', case when n % 4000 = 0 then 'Xylophone' else 'Podcast' end,
             '', '{}', 1, false, '${department.person('noor').id}', '2026-01-01', '', '2026-01-01'
      from generate_series(1, 20000) n`)
    await asOwner(`insert into request_labels (request_id, label, by, at)
      select id, 'Old', opened_by, '2026-01-01' from requests where number < 300`)
    await asOwner('update request_counter set last = 20000')
    await asOwner('vacuum analyze requests')
  }, 120_000)

  test.each([
    ['words of few', { words: 'xylophone' }, [20_000, 16_000, 12_000, 8000, 4000], 2000],
    ['words of all', { words: 'podcast' }, expect.objectContaining({ length: 51 }), 2000],
    ['a label of the oldest', { label: ['Old'] }, expect.objectContaining({ length: 51 }), 2000 + 299],
    ['what is there no more', { words: 'xylophone', label: ['Old'] }, [], 2000],
  ])('%s are found without reading the others', async (_, input, wanted, most) => {
    const { numbers, read } = await looked(input)
    expect(numbers).toEqual(wanted)
    expect(read).toBeLessThanOrEqual(most + 200)
  })
})

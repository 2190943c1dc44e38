import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  databaseNamed,
  makeEmptyDatabase,
  openTestDepartment,
  paidSocial,
  plannerOf,
  planners,
  type EmptyDatabase,
  type TestDepartment,
} from '#testing'
import { restoreBackup } from './restore-backup.ts'
import { heldBackup, madeAt, sourceOf } from './testing/held-backup.ts'
import { verifyBackup } from './verify-backup.ts'

let department: TestDepartment
let restored: EmptyDatabase

beforeAll(async () => {
  department = await openTestDepartment(planners, paidSocial())
  restored = await makeEmptyDatabase()
})
afterAll(async () => {
  await restored?.drop()
  await department?.close()
})

const count = async (sql: EmptyDatabase['sql'], what: string): Promise<number> =>
  (await sql<{ count: number }>(`select count(*)::int as count from ${what}`))[0]?.count ?? -1

/** What every act writes together, and a backup of several moments would tear apart. */
const facts = (sql: EmptyDatabase['sql']) =>
  Promise.all([
    count(sql, 'campaigns'),
    count(sql, 'limit_slots'),
    count(sql, 'rulings'),
    count(sql, `journal where operation = 'campaigns.plan'`),
    count(sql, `jobs`),
    count(sql, `idempotency_keys`),
  ])

test('people plan campaigns all through a backup, and it holds one moment between two of their acts', async () => {
  const at = plannerOf(department)
  const source = databaseNamed(department.database.name)
  let planned = 0
  const planOne = async (): Promise<void> => {
    const startsOn = Temporal.PlainDate.from('2027-02-03').add({ months: planned })
    planned += 1
    await at.plan('linh', startsOn.toString(), {}, `plan ${planned}`)
  }
  for (let first = 0; first < 5; first += 1) await planOne()
  const backup = await heldBackup(source.login(), { between: planOne })
  const from = await verifyBackup(sourceOf(backup), 'migrations')
  await restoreBackup({ database: restored.login(), from, now: madeAt })

  expect(await count(source.sql, 'campaigns')).toBe(planned)
  expect(planned).toBeGreaterThan(5 + from.header.tables.length)
  expect(await facts(restored.sql)).toEqual([5, 5, 5, 5, 5, 5])
})

test('the next campaign is numbered after the last one that came back', async () => {
  const next = await restored.sql<{ next: string }>(`select next_campaign_number() as next`)
  expect(Number(next[0]?.next)).toBe(6)
})

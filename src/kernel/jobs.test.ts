import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '#testing'
import { doOneJob, type Consumer } from './jobs.ts'
import { writeEntry } from './journal.ts'
import { systemPerson } from './person.ts'
import { doDue, registerSchedules, type Schedule } from './schedule.ts'

const morning = Temporal.Instant.from('2027-01-14T09:00:00Z')
let database: TestDatabase

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())
beforeEach(() => database.asOwner('truncate journal, rulings, jobs, deliveries, schedules cascade'))

const write = (id: string, n: number) =>
  writeEntry(database.db, {
    now: morning,
    personId: systemPerson.id,
    operation: 'campaigns.plan',
    outcome: 'done',
    subject: { kind: 'campaigns', id },
    commit: 'a'.repeat(40),
    facts: { n },
    rulings: [],
  })

const listener = (name: string, heard: unknown[]): Consumer => ({
  name,
  hear: async ({ facts }) => void heard.push(facts['n']),
})

const drain = async (consumers: readonly Consumer[], node = 'a', now = morning) => {
  while (await doOneJob(database.db, consumers, node, now)) {}
}

test('every consumer hears every entry once, in the order of its subject', async () => {
  for (const n of [1, 2, 3]) await write('one', n)
  const [mail, live]: [unknown[], unknown[]] = [[], []]
  const consumers = [listener('mail', mail), listener('live', live)]
  await Promise.all([drain(consumers, 'a'), drain(consumers, 'b'), drain(consumers, 'c')])
  await drain(consumers)
  expect([mail, live]).toEqual([
    [1, 2, 3],
    [1, 2, 3],
  ])
  expect(await database.db.selectFrom('jobs').selectAll().execute()).toEqual([])
  expect(await database.db.selectFrom('deliveries').selectAll().execute()).toHaveLength(6)
})

test('a consumer that fails is tried again later; those that heard it are not told twice', async () => {
  await write('one', 1)
  const heard: unknown[] = []
  let broken = true
  const flaky: Consumer = {
    name: 'flaky',
    hear: async () => {
      if (broken) throw new Error('the mail server is away')
    },
  }
  const consumers = [listener('live', heard), flaky]
  await drain(consumers)
  expect(await database.db.selectFrom('jobs').select(['attempts', 'fault']).execute()).toEqual([
    { attempts: 1, fault: 'Error: the mail server is away' },
  ])
  broken = false
  await drain(consumers, 'a', morning.add({ seconds: 2 }))
  expect(heard).toEqual([1])
  expect(await database.db.selectFrom('jobs').selectAll().execute()).toEqual([])
})

test('while one subject stumbles, others go on and its own later entries wait', async () => {
  await write('one', 1)
  await write('one', 2)
  await write('two', 3)
  const heard: unknown[] = []
  const picky: Consumer = {
    name: 'picky',
    hear: async ({ facts }) => {
      if (facts['n'] === 1) throw new Error('no')
      heard.push(facts['n'])
    },
  }
  await drain([picky])
  expect(heard).toEqual([3])
})

test('a job that never works steps aside after eight tries, and its subject goes on', async () => {
  await write('one', 1)
  await write('one', 2)
  const heard: unknown[] = []
  const picky: Consumer = {
    name: 'picky',
    hear: async ({ facts }) => {
      if (facts['n'] === 1) throw new Error('no')
      heard.push(facts['n'])
    },
  }
  for (let hour = 0; hour < 9; hour++) await drain([picky], 'a', morning.add({ hours: hour }))
  expect(heard).toEqual([2])
  expect(await database.db.selectFrom('jobs').select('attempts').execute()).toEqual([{ attempts: 8 }])
})

test('the job of a node that vanished is free again within seconds', async () => {
  await write('one', 1)
  await database.db
    .updateTable('jobs')
    .set({ leased_by: 'vanished', leased_until: morning.add({ seconds: 20 }) })
    .execute()
  const heard: unknown[] = []
  await drain([listener('live', heard)])
  expect(heard).toEqual([])
  await drain([listener('live', heard)], 'b', morning.add({ seconds: 21 }))
  expect(heard).toEqual([1])
})

test('a schedule runs once when it is due, whichever node looks first', async () => {
  let runs = 0
  const daily: Schedule = {
    name: 'tidy',
    next: (after) => after.add({ hours: 24 }),
    run: async () => {
      runs += 1
    },
  }
  await registerSchedules(database.db, [daily], morning)
  await doDue(database.db, [daily], 'a', morning)
  expect(runs).toBe(0)
  const tomorrow = morning.add({ hours: 24 })
  await Promise.all(['a', 'b', 'c'].map((node) => doDue(database.db, [daily], node, tomorrow)))
  expect(runs).toBe(1)
  await doDue(database.db, [daily], 'b', tomorrow.add({ hours: 24 }))
  expect(runs).toBe(2)
})

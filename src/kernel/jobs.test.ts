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
  while (await doOneJob({ db: database.db, consumers, node, now })) {}
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

test('a consumer that fails is tried again later; the others hear the entry all the same, and once', async () => {
  await write('one', 1)
  const heard: unknown[] = []
  let broken = true
  const flaky: Consumer = {
    name: 'flaky',
    hear: async () => {
      if (broken) throw new Error('the mail server is away')
    },
  }
  const consumers = [flaky, listener('live', heard)]
  await drain(consumers)
  expect(heard).toEqual([1])
  expect(await database.db.selectFrom('jobs').select(['attempts', 'fault']).execute()).toEqual([
    { attempts: 1, fault: 'flaky: Error: the mail server is away' },
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
  await doDue([daily], { db: database.db, node: 'a', now: morning })
  expect(runs).toBe(0)
  const tomorrow = morning.add({ hours: 24 })
  await Promise.all(['a', 'b', 'c'].map((node) => doDue([daily], { db: database.db, node, now: tomorrow })))
  expect(runs).toBe(1)
  await doDue([daily], { db: database.db, node: 'b', now: tomorrow.add({ hours: 24 }) })
  expect(runs).toBe(2)
})

test('a schedule that fails keeps no other from running, and is tried again after its lease', async () => {
  const ran: string[] = []
  const faults: unknown[] = []
  const next = (after: Temporal.Instant) => after.add({ hours: 24 })
  const broken: Schedule = {
    name: 'broken',
    next,
    run: async () => {
      ran.push('broken')
      throw new Error('the disk is full')
    },
  }
  const tidy: Schedule = { name: 'tidy', next, run: async () => void ran.push('tidy') }
  await registerSchedules(database.db, [broken, tidy], morning)
  const due = (minutes: number) =>
    doDue([broken, tidy], {
      db: database.db,
      node: 'a',
      now: morning.add({ hours: 24, minutes }),
      onFault: (fault) => faults.push(fault),
    })
  await due(0)
  await due(1)
  expect(ran).toEqual(['broken', 'tidy'])
  await due(6)
  expect([ran, faults.length]).toEqual([['broken', 'tidy', 'broken'], 2])
})

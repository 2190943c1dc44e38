import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '#testing'
import { systemClock } from './clock.ts'
import type { Consumer } from './jobs.ts'
import { writeEntry } from './journal.ts'
import { systemPerson } from './person.ts'
import { Worker } from './worker.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())
beforeEach(() => database.asOwner('truncate journal, rulings, jobs, deliveries, schedules cascade'))

const write = (n: number) =>
  writeEntry(database.db, {
    now: Temporal.Instant.from('2027-01-14T09:00:00Z'),
    personId: systemPerson.id,
    operation: 'campaigns.plan',
    outcome: 'done',
    commit: 'a'.repeat(40),
    facts: { n },
    rulings: [],
  })

const workerOf = (hear: Consumer['hear'], faults: unknown[] = []): Worker =>
  new Worker({
    db: database.db,
    clock: systemClock,
    consumers: [{ name: 'live', hear }],
    schedules: [],
    node: 'a',
    onFault: (fault) => faults.push(fault),
  })

const jobsLeft = async () => (await database.db.selectFrom('jobs').selectAll().execute()).length

test('a worker that is stopped finishes the job in hand and takes no other', async () => {
  for (const n of [1, 2, 3]) await write(n)
  const [reached, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const heard: unknown[] = []
  const worker = workerOf(async ({ facts }) => {
    heard.push(facts['n'])
    reached.resolve()
    await goOn.promise
  })
  worker.start()
  await reached.promise
  const stopped = worker.stop()
  worker.poke()
  goOn.resolve()
  await stopped
  expect([heard, await jobsLeft()]).toEqual([[1], 2])
})

test('what a consumer stumbles over is told, and the worker goes on', async () => {
  for (const n of [1, 2]) await write(n)
  const faults: unknown[] = []
  const done = Promise.withResolvers<void>()
  const worker = workerOf(async ({ facts }) => {
    if (facts['n'] === 1) throw new Error('the mail server is away')
    done.resolve()
  }, faults)
  worker.start()
  await done.promise
  await worker.stop()
  expect(faults.map(String)).toEqual(['Error: the mail server is away'])
})

test('what is written while it works is done without a further look', async () => {
  const heard: unknown[] = []
  const second = Promise.withResolvers<void>()
  const worker = workerOf(async ({ facts }) => {
    heard.push(facts['n'])
    if (facts['n'] === 1) {
      await write(2)
      worker.poke()
    } else second.resolve()
  })
  await write(1)
  worker.start(3_600_000)
  await second.promise
  await worker.stop()
  expect(heard).toEqual([1, 2])
})

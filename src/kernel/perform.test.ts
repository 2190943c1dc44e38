import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import {
  insertTestPerson,
  openTestDatabase,
  testHouse,
  testRuling,
  type TestDatabase,
  type TestHouse,
} from '#testing'
import { doOneJob } from './jobs.ts'
import { lookAs } from './look.ts'
import { mayI } from './may-i.ts'
import { noModel } from './no-model.ts'
import { operation } from './operation.ts'
import { post } from './place.ts'
import { no, yes } from './permission.ts'
import { perform } from './perform.ts'
import { visitor, type Person } from './person.ts'
import { Refusal } from './refusal.ts'

let database: TestDatabase
let house: TestHouse
let linh: Person

/** Renames the person who acts: enough of an act to see what perform keeps and what it undoes. */
const rename = operation({
  name: 'persons.rename',
  at: post('/persons/name'),
  summary: 'Changes how a person is called.',
  who: 'anyone',
  answers: z.object({ name: z.string() }),
  input: z.object({
    name: z.string().trim().min(1, 'Say a name.'),
    rule: z.enum(['fits', 'refused']).default('fits'),
  }),
  on: (act) => act.by,
  may: (act) => (act.by.kind === 'visitor' ? no('Sign in first.') : yes),
  async run(act, who, { name, rule }) {
    await act.db.updateTable('persons').set({ name }).where('id', '=', who.id).execute()
    act.rule(testRuling(rule))
    await act.record({ subject: { kind: 'persons', id: who.id }, facts: { length: name.length } })
    return { name }
  },
  told: ({ who }) => `${who} changed a name`,
  example: () => ({ name: 'Linh' }),
})

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  house = testHouse(database)
  await database.asOwner('truncate persons, journal, rulings, jobs, deliveries, idempotency_keys cascade')
  linh = await insertTestPerson(database.db, { handle: 'linh' })
})

const journal = () => database.db.selectFrom('journal').selectAll().orderBy('seq').execute()
const nameOfLinh = async () =>
  (await database.db.selectFrom('persons').select('name').executeTakeFirst())?.name
const refusalOf = (promise: Promise<unknown>): Promise<Refusal> =>
  promise.then(
    () => Promise.reject(new Error('it was not refused')),
    (fault: unknown) => (fault instanceof Refusal ? fault : Promise.reject(fault)),
  )

test('an act leaves one journal entry with its ruling, the facts it saw and the sentence, and one job', async () => {
  const done = await perform(house, linh, rename, { name: 'Linh Tran' })
  expect(done.result).toEqual({ name: 'Linh Tran' })
  const [entry, ...others] = await journal()
  expect(others).toEqual([])
  expect(entry).toMatchObject({
    id: done.entries[0],
    person_id: linh.id,
    operation: 'persons.rename',
    outcome: 'done',
    subject_kind: 'persons',
    facts: { length: 9 },
  })
  const rulings = await database.db.selectFrom('rulings').selectAll().execute()
  expect(rulings).toMatchObject([
    {
      entry_id: entry?.id,
      name: 'paid-social-per-team',
      outcome: 'fits',
      facts: { held: 2, most: 3 },
      line_from: 7,
    },
  ])
  expect(rulings[0]?.quote).toContain('three paid social campaigns')
  expect(await database.db.selectFrom('jobs').select('entry_id').execute()).toEqual([{ entry_id: entry?.id }])
})

test('a refused act changes nothing and leaves one journal entry with the ruling', async () => {
  const refusal = await refusalOf(perform(house, linh, rename, { name: 'Nobody', rule: 'refused' }))
  expect(refusal.kind).toBe('conflict')
  expect(refusal.ruling?.citation.quote).toContain('may start three')
  expect(await nameOfLinh()).toBe('linh')
  expect(await journal()).toMatchObject([
    { outcome: 'refused', refusal: 'conflict', operation: 'persons.rename' },
  ])
  expect(await database.db.selectFrom('rulings').select('outcome').execute()).toEqual([
    { outcome: 'refused' },
  ])
})

test('who may not is told why, and the journal keeps that it was tried', async () => {
  const refusal = await refusalOf(perform(house, visitor, rename, { name: 'Me' }))
  expect([refusal.kind, refusal.message]).toEqual(['forbidden', 'Sign in first.'])
  expect(await journal()).toMatchObject([{ outcome: 'refused', refusal: 'forbidden', person_id: visitor.id }])
})

test('fields that do not fit are all named at once; nothing is journaled', async () => {
  const refusal = await refusalOf(perform(house, linh, rename, { name: ' ', rule: 'perhaps' }))
  expect(refusal.fields.map(({ field }) => field)).toEqual(['name', 'rule'])
  expect(refusal.fields[0]?.message).toBe('Say a name.')
  expect(await journal()).toEqual([])
})

test('the same act sent twenty times at once with one key is done once [Q10]', async () => {
  const tries = Array.from({ length: 20 }, () =>
    perform(house, linh, rename, { name: 'Linh T' }, { key: 'k1' }),
  )
  const done = await Promise.all(tries)
  expect(new Set(done.map(({ result }) => result.name))).toEqual(new Set(['Linh T']))
  expect(done.filter(({ repeated }) => !repeated)).toHaveLength(1)
  expect(await journal()).toHaveLength(1)
})

test('what is answered again stands under the sentences of then', async () => {
  const first = await perform(house, linh, rename, { name: 'Linh T' }, { key: 'k4' })
  const again = await perform(house, linh, rename, { name: 'Linh T' }, { key: 'k4' })
  expect(again.repeated).toBe(true)
  expect(again.rulings.map(({ reason, citation, lines }) => ({ reason, citation, lines }))).toEqual(
    first.rulings.map(({ reason, citation, lines }) => ({ reason, citation, lines })),
  )
  expect(again.rulings).toHaveLength(1)
})

test('a key sent again with other words is a conflict', async () => {
  await perform(house, linh, rename, { name: 'One' }, { key: 'k2' })
  const refusal = await refusalOf(perform(house, linh, rename, { name: 'Two' }, { key: 'k2' }))
  expect(refusal.kind).toBe('conflict')
  expect(await nameOfLinh()).toBe('One')
})

test('a refused act does not use its key up', async () => {
  await refusalOf(perform(house, linh, rename, { name: 'One', rule: 'refused' }, { key: 'k3' }))
  await perform(house, linh, rename, { name: 'One' }, { key: 'k3' })
  expect(await nameOfLinh()).toBe('One')
})

test('asking first answers the rulings, changes nothing and leaves one journal line', async () => {
  expect(await mayI(house, linh, rename, { name: 'Other' })).toMatchObject({
    allowed: true,
    rulings: [{ outcome: 'fits' }],
  })
  const would = await mayI(house, linh, rename, { name: 'Other', rule: 'refused' })
  expect([would.allowed, would.refusal?.kind]).toEqual([false, 'conflict'])
  expect(await nameOfLinh()).toBe('linh')
  expect((await journal()).map(({ outcome, refusal }) => [outcome, refusal])).toEqual([
    ['asked', null],
    ['asked', 'conflict'],
  ])
})

test('who asks while a new version comes into force is noted under the version that ruled', async () => {
  await house.enforce({ ...noModel, commit: 'a'.repeat(40) })
  const slow = operation({
    ...rename,
    on: async (act) => {
      await house.enforce({ ...noModel, commit: 'b'.repeat(40) })
      return act.by
    },
  })
  expect((await mayI(house, linh, slow, { name: 'Other' })).allowed).toBe(true)
  expect((await journal()).map(({ commit }) => commit)).toEqual(['a'.repeat(40)])
})

test('an act that builds upon its own entry may be asked first too', async () => {
  const building = operation({
    ...rename,
    async run(act, who, { name }) {
      const entry = await act.record({ subject: { kind: 'persons', id: who.id } })
      await act.db
        .insertInto('deliveries')
        .values({ entry_id: entry, consumer: 'mail', at: act.now })
        .execute()
      return { name }
    },
  })
  expect((await mayI(house, linh, building, { name: 'Other' })).allowed).toBe(true)
})

test('a stranger who knocks for an hour leaves a hundred entries, and an hour later again', async () => {
  const knock = () => refusalOf(perform(house, visitor, rename, { name: 'Me' }))
  for (let tries = 0; tries < 103; tries++) await knock()
  expect(await journal()).toHaveLength(100)
  await refusalOf(perform(house, linh, rename, { name: 'Nobody', rule: 'refused' }))
  expect(await journal()).toHaveLength(101)
  house.clock.forward({ minutes: 61 })
  await knock()
  expect(await journal()).toHaveLength(102)
})

test('what was done on a day that is yet to come is followed at once', async () => {
  house.clock.forward({ hours: 240 })
  await perform(house, linh, rename, { name: 'Linh Tran' })
  const heard: unknown[] = []
  const consumers = [{ name: 'live', hear: async () => void heard.push('heard') }]
  const now = Temporal.Instant.from('2027-01-14T09:00:00Z')
  await doOneJob({ db: database.db, consumers, node: 'a', now })
  expect(heard).toEqual(['heard'])
})

test('an act within a look is a fault at once, not a wait for ever when many do it', async () => {
  const nested = lookAs(house, linh, () => perform(house, linh, rename, { name: 'x' }))
  await expect(nested).rejects.toThrow('may not begin another')
})

test('a question cannot write', async () => {
  const look = lookAs(house, linh, ({ db }) => db.updateTable('persons').set({ name: 'x' }).execute())
  await expect(look).rejects.toThrow('read-only transaction')
})

test('an act that records nothing is a fault, not a success', async () => {
  const silent = operation({ ...rename, run: async () => ({ name: '' }) })
  await expect(perform(house, linh, silent, { name: 'x' })).rejects.toThrow('recorded nothing')
})

test('a serialisation failure is tried again', async () => {
  let tries = 0
  const stumbling = operation({
    ...rename,
    on: (act) => {
      tries += 1
      if (tries === 1) throw Object.assign(new Error('could not serialize'), { code: '40001' })
      return act.by
    },
  })
  await perform(house, linh, stumbling, { name: 'Again' })
  expect([tries, await nameOfLinh()]).toEqual([2, 'Again'])
})

test('whoever it is not for is told so before what they sent is looked at, and before a key answers again', async () => {
  const closed = operation({ ...rename, who: 'member' })
  expect((await refusalOf(perform(house, visitor, closed, { nonsense: 1 }))).kind).toBe('forbidden')
  await perform(house, linh, closed, { name: 'Linh T' }, { key: 'k5' })
  const narrow = { ...linh, scopes: ['handbook.read'] }
  const refusal = await refusalOf(perform(house, narrow, closed, { name: 'Linh T' }, { key: 'k5' }))
  expect(refusal.message).toContain('not for persons.rename')
})

test('of ninety thousand fields that are not there twenty are named', async () => {
  const sent = Object.fromEntries(Array.from({ length: 90_000 }, (_, n) => [`k${n}`, 1]))
  expect((await refusalOf(perform(house, linh, rename, { name: 'Linh', ...sent }))).fields).toHaveLength(20)
})

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
import { mayI } from './may-i.ts'
import { operation } from './operation.ts'
import { post } from './place.ts'
import { no, yes } from './permission.ts'
import { perform } from './perform.ts'
import { visitor, type Person } from './person.ts'
import { Refusal } from './refusal.ts'
import type { Alternative } from './ruling.ts'

let database: TestDatabase
let house: TestHouse
let linh: Person

const way = (name: string, more: Partial<Alternative> = {}): Alternative => ({
  say: `Call it ${name}`,
  change: { name },
  ...more,
})
let offered: readonly Alternative[] = []
let ran: string[] = []

/** Renames the person who acts to a name of at most four letters; offers whatever the test says. */
const rename = operation({
  name: 'persons.rename',
  at: post('/persons/name'),
  summary: 'Changes how a person is called.',
  who: 'anyone',
  answers: z.object({ name: z.string() }),
  input: z.object({ name: z.string().min(1, 'Say a name.'), title: z.string().optional() }),
  on: (act) => act.by,
  may: (act, _, { name }) =>
    act.by.kind === 'visitor' || name === 'boss' ? no('That name is not yours.') : yes,
  async run(act, who, { name }) {
    ran.push(name)
    await act.db.updateTable('persons').set({ name }).where('id', '=', who.id).execute()
    if (name.length > 4) act.rule(testRuling('refused', `${name} is too long.`), async () => offered)
    act.rule({ ...testRuling('fits', `${name} was free.`), present: `${name} is free.` })
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
  offered = []
  ran = []
  await database.asOwner('truncate persons, journal, rulings, jobs, deliveries, idempotency_keys cascade')
  linh = await insertTestPerson(database.db, { handle: 'linh' })
})

const journal = async () =>
  (await database.db.selectFrom('journal').select(['outcome', 'refusal']).orderBy('seq').execute()).map(
    ({ outcome, refusal }) => [outcome, refusal].filter(Boolean).join(' '),
  )
const nameOfLinh = async () =>
  (await database.db.selectFrom('persons').select('name').executeTakeFirst())?.name
const refusalOf = (act: Promise<unknown>): Promise<Refusal> =>
  act.then(
    () => Promise.reject(new Error('it was not refused')),
    (fault: unknown) => (fault instanceof Refusal ? fault : Promise.reject(fault)),
  )

test('of the ways of a refusal only those are answered that would pass, each said with what it comes to', async () => {
  offered = [
    way('Lin'),
    way('boss'),
    way('Much too long'),
    way(''),
    way('Tran', { detail: 'the family name' }),
  ]
  const refusal = await refusalOf(perform(house, linh, rename, { name: 'Linh Tran' }))
  expect(refusal.nearest).toEqual([
    { say: 'Call it Lin', detail: 'Lin is free', change: { name: 'Lin' } },
    { say: 'Call it Tran', detail: 'the family name', change: { name: 'Tran' } },
  ])
  expect([await nameOfLinh(), await journal()]).toEqual(['linh', ['refused conflict']])
})

test('ways to ask somebody or to go elsewhere are answered as they are', async () => {
  offered = [{ say: 'Ask Keiko', ask: 'keiko' }, way('Lin'), { say: 'Go there', href: '/-/people' }]
  const { refusal } = await mayI(house, linh, rename, { name: 'Linh Tran' })
  expect(refusal?.nearest.map(({ say }) => say)).toEqual(['Ask Keiko', 'Call it Lin', 'Go there'])
  expect([await nameOfLinh(), await journal()]).toEqual(['linh', ['asked conflict']])
})

test('eight ways are tried and no more, in their order', async () => {
  offered = Array.from({ length: 20 }, (_, n) => way(`n${n}`))
  const { refusal } = await mayI(house, linh, rename, { name: 'Linh Tran' })
  expect(refusal?.nearest).toHaveLength(8)
  expect(ran).toEqual(['Linh Tran', 'n0', 'n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'n7'])
})

test('a way that is refused itself is not asked for its own ways', async () => {
  offered = [way('Even longer')]
  expect((await mayI(house, linh, rename, { name: 'Linh Tran' })).refusal?.nearest).toEqual([])
  expect(ran).toEqual(['Linh Tran', 'Even longer'])
})

test('the ways are looked for when nothing of the act is left', async () => {
  const looking = operation({
    ...rename,
    run: async (act, who, { name }) => {
      await act.db.updateTable('persons').set({ name }).where('id', '=', who.id).execute()
      act.rule(testRuling('refused'), async (look) => {
        const left = await look.db.selectFrom('persons').select('name').executeTakeFirst()
        return [{ say: `Stay ${left?.name ?? ''}` }]
      })
      return { name }
    },
  })
  const { refusal } = await mayI(house, linh, looking, { name: 'Linh Tran' })
  expect(refusal?.nearest).toEqual([{ say: 'Stay linh' }])
})

test('a form that asks while it is typed in leaves one line for each different answer', async () => {
  const asks = (name: string, key = 'form 1') => mayI(house, linh, rename, { name }, { key })
  for (const name of ['L', 'Li', 'Lin', 'Linh', 'Linh T', 'Linh Tr', 'Linh', 'boss']) await asks(name)
  expect(await journal()).toEqual(['asked', 'asked conflict', 'asked forbidden'])
  await asks('Linh', 'form 2')
  expect(await journal()).toHaveLength(4)
})

test('what was asked under a key does not stand in the way of doing it under the same', async () => {
  await mayI(house, linh, rename, { name: 'Lin' }, { key: 'form 1' })
  const { repeated } = await perform(house, linh, rename, { name: 'Lin' }, { key: 'form 1' })
  expect([repeated, await nameOfLinh()]).toEqual([false, 'Lin'])
})

test('a stranger who asks all day leaves a hundred lines an hour', async () => {
  for (let n = 0; n < 103; n++) await mayI(house, visitor, rename, { name: 'Me' }, { key: `form ${n}` })
  expect(await journal()).toHaveLength(100)
})

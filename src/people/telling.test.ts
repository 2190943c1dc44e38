import { afterAll, beforeAll, expect, test } from 'vitest'
import { entryTold, lookAs, perform, type Operation, type Person } from '#kernel'
import { insertTestPerson, openTestDatabase, testHouse, type TestDatabase, type TestHouse } from '#testing'
import { planLeave } from './plan-leave.ts'
import { removePicture } from './pictures/remove-picture.ts'

let database: TestDatabase
let house: TestHouse
let linh: Person
let layla: Person
let cora: Person
beforeAll(async () => {
  database = await openTestDatabase()
  house = testHouse(database)
  linh = await insertTestPerson(database.db, { handle: 'linh', name: 'Linh Tran' })
  layla = await insertTestPerson(database.db, { handle: 'layla', name: 'ليلى المراكشي' })
  cora = await insertTestPerson(database.db, { handle: 'cora', name: 'Cora Whitfield', kind: 'admin' })
})
afterAll(() => database.close())

const told = (
  act: Operation,
  by: Person | undefined,
  handle: string,
  { who = by?.name ?? 'Somebody', turnedAway = false }: { who?: string; turnedAway?: boolean } = {},
) =>
  lookAs(house, cora, (look) =>
    entryTold(look, act, { who, turnedAway, facts: { handle }, ...(by && { byId: by.id }) }),
  )

test('people stand in it by name, oneself as oneself', async () => {
  expect(await told(planLeave, cora, 'linh')).toBe('Cora Whitfield planned Linh Tran’s leave.')
  expect(await told(planLeave, cora, 'linh', { who: 'You' })).toBe('You planned Linh Tran’s leave.')
  expect(await told(planLeave, linh, 'linh', { who: 'You' })).toBe('You planned your leave.')
  expect(await told(planLeave, linh, 'linh')).toBe('Linh Tran planned their own leave.')
  expect(await told(removePicture, cora, 'nobody')).toBe('Cora Whitfield took somebody’s picture away.')
})

test('a name that runs from right to left stands between marks that keep it from turning the sentence', async () => {
  const name = '\u2068ليلى المراكشي\u2069'
  expect(await told(planLeave, layla, 'linh')).toBe(`${name} planned Linh Tran’s leave.`)
  expect(await told(planLeave, cora, 'layla')).toBe(`Cora Whitfield planned ${name}’s leave.`)
})

test('who was turned away tried to do it', async () => {
  const act = { ...planLeave, tried: 'plan leave of somebody' }
  expect(await told(act, undefined, 'linh', { turnedAway: true })).toBe(
    'Somebody tried to plan leave of somebody, and was turned away.',
  )
})

test('an act performed tells itself from its own entry', async () => {
  await perform(house, linh, planLeave, { handle: 'linh', from: '2027-05-03', until: '2027-05-10' })
  const [entry] = await database.asOwner<{ facts: object }>(
    'select facts from journal order by seq desc limit 1',
  )
  const says = await lookAs(house, linh, (look) =>
    entryTold(look, planLeave, { who: 'You', byId: linh.id, facts: { ...entry?.facts } }),
  )
  expect(says).toBe('You planned your leave.')
})

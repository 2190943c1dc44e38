import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import {
  insertTestPerson,
  openTestDatabase,
  refusalOf,
  testHouse,
  type TestDatabase,
  type TestHouse,
} from '#testing'
import { mayI } from './may-i.ts'
import { operation } from './operation.ts'
import { perform } from './perform.ts'
import { yes } from './permission.ts'
import { post } from './place.ts'
import type { Person } from './person.ts'
import { mayAtAll } from './rights.ts'

let database: TestDatabase
let house: TestHouse
let cora: Person
beforeAll(async () => {
  database = await openTestDatabase()
  house = testHouse(database)
  cora = await insertTestPerson(database.db, { handle: 'cora', kind: 'admin' })
})
afterAll(() => database.close())

const appoint = operation({
  name: 'people.appoint',
  at: post('/people/appointed'),
  summary: 'Lets somebody do more.',
  who: 'member',
  fresh: true,
  input: z.object({}),
  answers: z.object({}),
  on: (act) => act.by,
  may: () => yes,
  async run(act) {
    await act.record({ subject: { kind: 'persons', id: act.by.id } })
    return {}
  },
  told: ({ who }) => `${who} let somebody do more`,
  example: () => ({}),
})
const change = operation({
  name: 'people.change',
  at: post('/people/changed'),
  summary: 'Changes somebody.',
  who: 'member',
  fresh: 'where much is changed',
  input: z.object({ much: z.boolean() }),
  answers: z.object({}),
  on: (act) => act.by,
  may: () => yes,
  needsFresh: (_, __, { much }) => much,
  run: (act, by) => appoint.run(act, by, {}),
  told: ({ who }) => `${who} changed somebody`,
  example: () => ({ much: true }),
})

const minutesAgo = (minutes: number): Person => ({
  ...cora,
  provedAt: house.clock.now().subtract({ minutes }),
})
const program = (): Person => ({ ...cora, scopes: ['*'], token: '019469a0-0000-7000-8000-000000000001' })

test('who signed in within ten minutes does it, and a minute later is asked to sign in once more', async () => {
  await perform(house, minutesAgo(9), appoint, {})
  const refusal = await refusalOf(perform(house, minutesAgo(10), appoint, {}))
  expect(refusal.message).toContain('Sign in once more')
  expect(refusal.nearest).toEqual([{ say: 'Sign in once more', href: '/-/sign-in' }])
})

test('a program never does it, whatever it was made for, and is not even offered it', async () => {
  const refusal = await refusalOf(perform(house, program(), appoint, {}))
  expect([refusal.kind, refusal.message]).toEqual([
    'forbidden',
    'A program never does this for you. Do it yourself, signed in in a browser.',
  ])
  expect(mayAtAll(program(), appoint).allowed).toBe(false)
})

test('at the machine itself nobody is asked to sign in', async () => {
  expect((await perform(house, cora, appoint, {})).entries).toHaveLength(1)
})

test('where only some of it asks for that, the rest is done all the same', async () => {
  for (const by of [program(), minutesAgo(60)]) {
    await perform(house, by, change, { much: false })
    const { kind } = await refusalOf(perform(house, by, change, { much: true }))
    expect(['forbidden', 'conflict']).toContain(kind)
  }
  await perform(house, minutesAgo(1), change, { much: true })
})

test('asked beforehand, the answer is the same', async () => {
  expect((await mayI(house, minutesAgo(60), change, { much: true })).allowed).toBe(false)
  expect((await mayI(house, program(), appoint, {})).allowed).toBe(false)
  expect((await mayI(house, minutesAgo(1), change, { much: true })).allowed).toBe(true)
})

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { perform, systemPerson, type Operation, type Person } from '#kernel'
import { z } from 'zod'
import { operation, post, yes } from '#kernel'
import {
  insertTestPerson,
  openTestDatabase,
  refusalOf,
  testHouse,
  type TestDatabase,
  type TestHouse,
} from '#testing'
import { keepAdministrators } from './keep-administrators.ts'
import { readPeopleFile } from './read-people-file.ts'
import { peopleVisibleTo } from './store.ts'
import { synchronisePeople } from './synchronise-people.ts'
import { takeOverNobody } from './take-over-nobody.ts'

let database: TestDatabase
let house: TestHouse
let linh: Person
beforeAll(async () => {
  database = await openTestDatabase()
  house = testHouse(database)
})
afterAll(() => database.close())

const three =
  '- {handle: bao, name: Bao Lindqvist}\n- {handle: linh, name: Linh Tran}\n- {handle: noor, name: Noor Haddad}\n'
const withoutBao = three.replace(/^.*\n/, '')

const enforce: Operation = operation({
  name: 'versions.enforce',
  at: post('/versions/enforced'),
  summary: 'Puts a list in force.',
  who: 'member',
  input: z.object({ text: z.string() }),
  answers: z.object({}),
  on: () => undefined,
  may: () => yes,
  async run(act, _, { text }) {
    const list = { ...readPeopleFile(text), lines: text.trim().split('\n').length }
    await takeOverNobody(act, list)
    await keepAdministrators(act, list, (file) =>
      synchronisePeople(act.db, file, { commit: 'c'.repeat(40), now: act.now, ended: [] }),
    )
    await act.record({ subject: { kind: 'branches', id: 'main' } })
    return {}
  },
  told: () => '',
  example: () => ({ text: '[]' }),
})
const push = (by: Person, text: string) => perform(house, by, enforce, { text })
const here = async () => (await peopleVisibleTo(database.db, systemPerson)).map(({ handle }) => handle)
const make = (handle: string, kind: string) =>
  database.db.updateTable('persons').set({ kind }).where('handle', '=', handle).execute()

beforeEach(async () => {
  await database.asOwner('truncate persons cascade')
  linh = await insertTestPerson(database.db, { handle: 'linh' })
  await push(systemPerson, three)
  await make('bao', 'admin')
})

test('a push that takes the last administrator out is refused, with the place and what would work', async () => {
  const refusal = await refusalOf(push(linh, withoutBao))
  expect(refusal.kind).toBe('conflict')
  expect(refusal.fields).toEqual([
    {
      field: 'data/people.yml:2:1',
      message:
        'people: With this list nobody would administer here: it takes out Bao Lindqvist (bao). Leave bao in the list, or have somebody who stays made administrator first.',
    },
  ])
  expect(await here()).toEqual(['bao', 'linh', 'noor'])
})

test('where another administrator stays, the list decides', async () => {
  await make('noor', 'admin')
  await push(linh, withoutBao)
  expect(await here()).toEqual(['linh', 'noor'])
})

test('two administrators taken out at once are the last ones too', async () => {
  await make('noor', 'admin')
  const refusal = await refusalOf(push(linh, '- {handle: linh, name: Linh Tran}\n'))
  expect(refusal.fields[0]?.message).toContain('Bao Lindqvist (bao), Noor Haddad (noor)')
})

test('where nobody is there to mend it, newcomers come and nobody leaves', async () => {
  await push(systemPerson, `${withoutBao}- {handle: zoe, name: Zoe Ngata}\n`)
  expect(await here()).toEqual(['bao', 'linh', 'noor', 'zoe'])
})

test('a handle in other capitals is the same person', async () => {
  await push(linh, three.replace('handle: noor', 'handle: NOOR'))
  expect(await here()).toEqual(['bao', 'linh', 'NOOR'])
})

test('whoever came in with a handle of their choosing does not become whom a list means by it', async () => {
  await insertTestPerson(database.db, { handle: 'fiona', name: 'Mallory Kane' })
  const listing = (name: string) => push(linh, `${three}- {handle: Fiona, name: ${name}}\n`)
  const refusal = await refusalOf(listing('Fiona Real'))
  expect([refusal.kind, refusal.fields[0]?.field]).toEqual(['conflict', 'data/people.yml'])
  expect(refusal.fields[0]?.message).toMatch(/Mallory Kane came in with the handle .*Write another handle/)
  await listing('Mallory  KANE')
  expect((await peopleVisibleTo(database.db, systemPerson)).map(({ name }) => name)).toContain(
    'Mallory  KANE',
  )
})

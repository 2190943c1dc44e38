import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { perform, visitor } from '#kernel'
import { personOfSession } from '#people'
import { insertTestPerson, openTestDatabase, testHouse, type TestDatabase, type TestHouse } from '#testing'
import { firstAdministratorLink } from './administrator-store.ts'
import { welcomeAdministrator } from './welcome-administrator.ts'

let database: TestDatabase
let house: TestHouse
beforeAll(async () => {
  database = await openTestDatabase({ size: 20 })
})
beforeEach(async () => {
  await database.asOwner('truncate persons, one_time_links cascade')
  house = testHouse(database)
})
afterAll(() => database.close())

const link = () => firstAdministratorLink(database.db, house.clock.now(), 'http://localhost:3000')
const codeOf = (href: string | undefined) => new URL(href ?? 'http://none').searchParams.get('code') ?? ''
const welcome = async (input: object) => (await perform(house, visitor, welcomeAdministrator, input)).result
const refused = (run: Promise<unknown>) =>
  run.then(
    () => expect.unreachable(),
    (fault: unknown) => fault,
  )
const administrators = async () =>
  (await database.db.selectFrom('persons').select('handle').where('kind', '=', 'admin').execute()).map(
    (p) => p.handle,
  )

test('the link at the first start makes somebody of the handbook administrator and signs them in', async () => {
  const noor = await insertTestPerson(database.db, { handle: 'noor', name: 'Noor Haddad' })
  const href = await link()
  expect(href).toMatch(/^http:\/\/localhost:3000\/-\/welcome\?code=[\w-]{43}$/)
  const { session = '' } = await welcome({ code: codeOf(href), handle: 'noor' })
  expect(await personOfSession(database.db, session, house.clock.now())).toMatchObject({
    id: noor.id,
    kind: 'admin',
  })
})

test('with an administrator there is no link; when the last one left there is again', async () => {
  const noor = await insertTestPerson(database.db, { handle: 'noor', kind: 'admin' })
  expect(await link()).toBeUndefined()
  await database.db
    .insertInto('departures')
    .values({ id: crypto.randomUUID(), person_id: noor.id, at: house.clock.now() })
    .execute()
  expect(await link()).toBeDefined()
})

test('a new start makes a new link, and the older one works no more', async () => {
  await insertTestPerson(database.db, { handle: 'noor' })
  const first = codeOf(await link())
  house.clock.forward({ minutes: 1 })
  const second = codeOf(await link())
  expect(await refused(welcome({ code: first, handle: 'noor' }))).toMatchObject({ kind: 'conflict' })
  await welcome({ code: second, handle: 'noor' })
  expect(await administrators()).toEqual(['noor'])
})

test('the link works for a day', async () => {
  await insertTestPerson(database.db, { handle: 'noor' })
  const code = codeOf(await link())
  house.clock.forward({ hours: 24 })
  expect(await refused(welcome({ code, handle: 'noor' }))).toMatchObject({
    kind: 'conflict',
    message: 'This link worked for a day, or until a newer one. Start Firsthand again: it prints a new one.',
  })
  expect(await administrators()).toEqual([])
})

test('it works once', async () => {
  for (const handle of ['noor', 'mei']) await insertTestPerson(database.db, { handle })
  const code = codeOf(await link())
  await welcome({ code, handle: 'noor' })
  expect(await refused(welcome({ code, handle: 'mei' }))).toMatchObject({
    kind: 'conflict',
    message: 'This link was used: this handbook has its administrator.',
  })
})

test('of 20 who open it at one moment one becomes administrator', async () => {
  const handles = Array.from({ length: 20 }, (_, n) => `p${n}`)
  for (const handle of handles) await insertTestPerson(database.db, { handle })
  const code = codeOf(await link())
  const came = await Promise.allSettled(handles.map((handle) => welcome({ code, handle })))
  expect(came.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const reasons = came.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  expect(new Set(reasons.map(({ kind }) => kind))).toEqual(new Set(['conflict']))
  expect(await administrators()).toHaveLength(1)
  expect(await database.db.selectFrom('sessions').select('id').execute()).toHaveLength(1)
})

test('two nodes that start at one moment give one link that works', async () => {
  await insertTestPerson(database.db, { handle: 'noor' })
  await link()
  const codes = (await Promise.all([link(), link()])).map(codeOf)
  const came = await Promise.allSettled(codes.map((code) => welcome({ code, handle: 'noor' })))
  expect(came.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('a handbook that names nobody takes a new name and handle', async () => {
  const code = codeOf(await link())
  const { session = '' } = await welcome({ code, handle: 'ines', name: 'Inês <Carvalho>' })
  expect(await personOfSession(database.db, session, house.clock.now())).toMatchObject({
    handle: 'ines',
    name: 'Inês <Carvalho>',
    kind: 'admin',
  })
})

test.each([
  ['no name', { handle: 'ines' }, 'name', 'Say your name, as colleagues call you.'],
  ['no handle', { name: 'Ines' }, 'handle', 'Choose who you are.'],
  [
    'a handle with @',
    { handle: '@ines', name: 'Ines' },
    'handle',
    'A handle is written without @. Write ines.',
  ],
  [
    'SQL as handle',
    { handle: `'; drop table persons; --`, name: 'x' },
    'handle',
    'A handle has letters, digits, dots, hyphens and underscores only. Write drop-table-persons.',
  ],
])('somebody new with %s is asked again, and the link still works', async (_, who, field, message) => {
  const code = codeOf(await link())
  expect(await refused(welcome({ code, ...who }))).toMatchObject({
    kind: 'invalid',
    fields: [{ field, message }],
  })
  await welcome({ code, handle: 'ines', name: 'Ines' })
})

test('where the handbook names people nobody else becomes administrator', async () => {
  await insertTestPerson(database.db, { handle: 'noor' })
  const code = codeOf(await link())
  expect(await refused(welcome({ code, handle: 'nooor', name: 'Somebody' }))).toMatchObject({
    kind: 'invalid',
    fields: [{ field: 'handle', message: 'Nobody here has the handle “nooor”. Did you mean noor?' }],
  })
})

test.each(['x', 'a'.repeat(43), "' or true --", '<script>', '9'.repeat(200)])(
  'a made-up code opens nothing: %.20s',
  async (code) => {
    await insertTestPerson(database.db, { handle: 'noor' })
    await link()
    expect(await refused(welcome({ code, handle: 'noor' }))).toMatchObject({ kind: 'forbidden' })
  },
)

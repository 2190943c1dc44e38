import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { perform, Refusal, systemPerson, transactionOf, visitor, type Person } from '#kernel'
import { personOfSession } from '#people'
import { insertTestPerson, openTestDatabase, testHouse, type TestDatabase, type TestHouse } from '#testing'
import { hashPassword, isOutdated, isPassword } from './argon2.ts'
import { enterPassword } from './enter-password.ts'
import { passwordFault } from './password-fault.ts'
import { passwordHash } from './password-store.ts'

const good = 'violet tram umbrella 9'
let database: TestDatabase
let house: TestHouse
let noor: Person
const keep = (hash: string) =>
  database.asOwner(
    `set firsthand.kind = 'system'; set role firsthand_app;
     insert into passwords values ('${noor.id}', '${hash}', '2027-01-01') on conflict (person_id) do update set hash = excluded.hash`,
  )
beforeAll(async () => {
  database = await openTestDatabase()
  noor = await insertTestPerson(database.db, { handle: 'noor' })
  await insertTestPerson(database.db, { handle: 'linh' })
  await database.asOwner(
    `grant firsthand_app to current_user; set firsthand.kind = 'system'; set role firsthand_app;
     insert into personal (person_id, email) values ('${noor.id}', 'noor@example.com')`,
  )
})
beforeEach(async () => {
  await database.asOwner('truncate sign_in_tries')
  house = testHouse(database)
})
afterAll(() => database.close())

const enter = (password: string, address = 'noor@example.com') =>
  perform(house, visitor, enterPassword, { address, password })
const refusal = (run: Promise<unknown>): Promise<Refusal> =>
  run.then(
    () => expect.unreachable('it was let in'),
    (fault: unknown) => (fault instanceof Refusal ? fault : expect.unreachable(String(fault))),
  )

test('address and password let in, wrong ones say the same for everybody', async () => {
  await keep(await hashPassword(good))
  const { result } = await enter(good, 'NOOR@example.com')
  expect(await personOfSession(database.db, result.session ?? '', house.clock.now())).toMatchObject({
    id: noor.id,
  })
  const said = [
    await refusal(enter('something else entirely')),
    await refusal(enter('something else entirely', 'nobody@example.com')),
  ].map(({ kind, message, fields }) => ({ kind, message, fields }))
  expect(said[0]).toEqual(said[1])
  expect(said[0]?.fields.map(({ field }) => field)).toEqual(['password'])
})

test('ten wrong ones close the password for a quarter of an hour, also to the right one', async () => {
  await keep(await hashPassword(good, { memory: 64, passes: 1, parallelism: 1 }))
  for (let time = 1; time <= 10; time += 1)
    expect((await refusal(enter(`wrong ${time}`))).kind).toBe('invalid')
  expect((await refusal(enter(good))).message).toContain('Try again in 15 minutes')
  house.clock.forward({ minutes: 15 })
  await enter(good)
})

test('a password hashed as it was once usual is hashed anew when it is next seen', async () => {
  await keep(await hashPassword(good, { memory: 64, passes: 1, parallelism: 1 }))
  await enter(good)
  const known = await transactionOf(database.db, systemPerson, (tx) => passwordHash(tx, noor.id))
  const hash = known?.hash
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  await enter(good)
})
describe('argon2id', () => {
  test('agrees with another implementation', async () => {
    // Made by the reference implementation’s `argon2` command: password “password”, salt “somesalt”, -id -t 2 -m 16 -p 1.
    const reference = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
    expect(await isPassword('password', reference)).toBe(true)
    expect(await isPassword('Password', reference)).toBe(false)
    expect(isOutdated(reference)).toBe(true)
  })

  test('lets nobody in where there is no password', async () => {
    expect(await isPassword('', undefined)).toBe(false)
  })

  test('takes turns, and sends away who would wait too long', async () => {
    const came = await Promise.allSettled(Array.from({ length: 12 }, () => hashPassword(good)))
    expect(came.filter(({ status }) => status === 'fulfilled')).toHaveLength(8)
    await hashPassword(good)
  })
})

test.each([
  'password1234',
  'P@ssw0rd!2027',
  'Passwort2027!!',
  'qwertyuiop123',
  '123456789012',
  'abcdefghijklm',
  'aaaaaaaaaaaa',
  'abc123abc123',
  'letmeinletmein',
  'iloveyou20270',
  '1q2w3e4r5t6y',
  'correcthorsebatterystaple',
  'welcome-welcome',
  'short',
])('%s is refused', (password) => {
  expect(passwordFault(password)).toBeDefined()
})

test.each([
  'violet tram umbrella',
  'jk3h5kjh345kj',
  'noch vier wörter bitte',
  '四つの関係ない言葉を並べる',
  'correct pony lamp tea',
])('%s is taken, without rules about signs and capitals', (password) => {
  expect(passwordFault(password, ['noor', 'noor.haddad@example.com'])).toBeUndefined()
})

test('a name or address with a few signs more is no password', () => {
  expect(passwordFault('noorhaddad2027', ['Noor Haddad'])).toContain('your name or address')
})

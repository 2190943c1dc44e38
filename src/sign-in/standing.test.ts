import { afterAll, beforeAll, expect, test } from 'vitest'
import { perform, Refusal, visitor, type Operation, type Person } from '#kernel'
import { nothingOutgoing } from '#mail'
import {
  makeToken,
  personOfSession,
  personOfToken,
  presentPerson,
  readPeopleFile,
  startSession,
  synchronisePeople,
} from '#people'
import { insertTestPerson, openTestDatabase, testHouse, type TestDatabase, type TestHouse } from '#testing'
import { acceptInvitation } from './accept-invitation.ts'
import { administratorsLink } from './administrators-link.ts'
import { appointAdministrator } from './appoint-administrator.ts'
import { deactivatePerson } from './deactivate-person.ts'
import { endWaysIn } from './end-ways-in.ts'
import { dismissAdministrator } from './dismiss-administrator.ts'
import { reactivatePerson } from './reactivate-person.ts'
import { sendInvitation } from './send-invitation.ts'

let database: TestDatabase
let house: TestHouse
let cora: Person
beforeAll(async () => {
  database = await openTestDatabase()
  house = testHouse(database)
  cora = await insertTestPerson(database.db, { handle: 'cora', name: 'Cora', kind: 'admin' })
})
afterAll(() => database.close())

const refusal = (run: Promise<unknown>): Promise<Refusal> =>
  run.then(
    () => expect.unreachable('it was done'),
    (fault: unknown) => (fault instanceof Refusal ? fault : expect.unreachable(String(fault))),
  )
const act = (by: Person, operation: Operation, input: object) => perform(house, by, operation, input)
const link = sendInvitation(nothingOutgoing())
const deactivate = deactivatePerson(() => [endWaysIn])
const codeOf = (address = '') => new URL(address).searchParams.get('code') ?? ''

test('whoever is kept out is a stranger from the very next request on', async () => {
  const kaja = await insertTestPerson(database.db, { handle: 'kaja', name: 'Kaja' })
  const now = house.clock.now()
  const { secret } = await startSession(database.db, kaja, now)
  const made = await perform(house, kaja, makeToken, { name: 'git', scopes: 'read' })
  const invited = await perform(house, cora, link, { address: 'kaja@example.com', handle: 'kaja' })
  expect(await personOfSession(database.db, secret, now)).toMatchObject({ handle: 'kaja' })

  await act(cora, deactivate, { handle: 'kaja', why: 'Left on Friday' })
  expect(await personOfSession(database.db, secret, now)).toBeUndefined()
  expect(await personOfToken(database.db, made.result.secret ?? '', now)).toBeUndefined()
  expect((await refusal(act(visitor, acceptInvitation, { code: codeOf(invited.result.link) }))).kind).toBe(
    'conflict',
  )
  expect(await database.asOwner('select * from sessions')).toEqual([])
})

test('the handbook’s list brings back nobody whom an administrator keeps out, and brings back who only left', async () => {
  const listed = (people: string) =>
    synchronisePeople(database.db, readPeopleFile(people, 'p.yml'), {
      commit: 'a'.repeat(40),
      now: house.clock.now(),
      ended: [],
    })
  const both = '- {handle: ana, name: Ana}\n- {handle: ben, name: Ben}\n'
  await listed(both)
  await act(cora, deactivate, { handle: 'ana', why: 'Asked us to' })
  await listed('- {handle: ana, name: Ana}\n')
  expect((await listed(both)).cameBack).toEqual(['ben'])
  expect(await presentPerson(database.db, 'ana')).toBeUndefined()
  expect(await presentPerson(database.db, 'ben')).toBeDefined()

  await act(cora, reactivatePerson, { handle: 'ana' })
  expect(await presentPerson(database.db, 'ana')).toMatchObject({ kind: 'member' })
})

test('the last administrator can be neither dismissed nor kept out, not even when two try at once', async () => {
  for (const operation of [dismissAdministrator, deactivate])
    expect(
      (await refusal(act(cora, operation, { handle: 'cora', why: 'x' }).catch(withoutWhy(operation))))
        .message,
    ).toBe('Cora is the last administrator. Appoint another one first.')
  const mei = await insertTestPerson(database.db, { handle: 'mei', name: 'Mei' })
  await act(cora, appointAdministrator, { handle: 'mei' })
  const admin: Person = { ...mei, kind: 'admin' }
  const came = await Promise.allSettled([
    act(cora, dismissAdministrator, { handle: 'mei' }),
    act(admin, dismissAdministrator, { handle: 'cora' }),
  ])
  expect(came.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const kinds = await database.asOwner(`select handle from persons where kind = 'admin'`)
  expect(kinds).toHaveLength(1)
  await database.asOwner(`update persons set kind = 'admin' where handle = 'cora'`)
})
/** Dismissing takes no reason: what it does not name it does not take. */
const withoutWhy = (operation: Operation) => (fault: unknown) => {
  if (fault instanceof Refusal && fault.kind === 'invalid') return act(cora, operation, { handle: 'cora' })
  throw fault
}

test.each([
  [deactivate, { handle: 'ben', why: 'x' }],
  [reactivatePerson, { handle: 'ben' }],
  [appointAdministrator, { handle: 'ben' }],
  [dismissAdministrator, { handle: 'cora' }],
] as const)('only administrators change who may come in: %#', async (operation, input) => {
  const ben = await presentPerson(database.db, 'ben')
  expect((await refusal(act(ben ?? visitor, operation as Operation, input))).kind).toBe('forbidden')
})

test('a handle that nobody has offers the nearest', async () => {
  expect((await refusal(act(cora, deactivate, { handle: 'coraa', why: 'x' }))).message).toBe(
    'Nobody here has the handle “coraa”. Did you mean cora?',
  )
})

test('who stands at the machine makes a link that lets one person in, once, within an hour', async () => {
  const make = administratorsLink(nothingOutgoing())
  const { result } = await perform(house, cora, make, { handle: 'ben' })
  const code = codeOf(result.link)
  const { result: came } = await perform(house, visitor, acceptInvitation, { code })
  expect(await personOfSession(database.db, came.session ?? '', house.clock.now())).toMatchObject({
    handle: 'ben',
  })
  expect((await refusal(act(visitor, acceptInvitation, { code }))).kind).toBe('conflict')

  const late = await perform(house, cora, make, { handle: 'ben' })
  house.clock.forward({ hours: 1 })
  expect((await refusal(act(visitor, acceptInvitation, { code: codeOf(late.result.link) }))).kind).toBe(
    'conflict',
  )
  const byToken: Person = { ...cora, scopes: ['*'], token: crypto.randomUUID() }
  expect((await refusal(act(byToken, make, { handle: 'ben' }))).kind).toBe('forbidden')
})

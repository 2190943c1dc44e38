import { afterAll, beforeAll, expect, test } from 'vitest'
import { perform, visitor, type Person } from '#kernel'
import { personOfSession } from '#people'
import { insertTestPerson, openTestDatabase, testHouse, type TestDatabase, type TestHouse } from '#testing'
import { placeHere } from './place-here.ts'
import { seeAsPermit } from './see-as-permit.ts'
import { seeAs } from './see-as.ts'
import { signOut } from './sign-out.ts'

let database: TestDatabase
let house: TestHouse
let linh: Person
beforeAll(async () => {
  database = await openTestDatabase()
  house = testHouse(database)
  linh = await insertTestPerson(database.db, { handle: 'linh' })
  await insertTestPerson(database.db, { handle: 'mei' })
})
afterAll(() => database.close())

const signedIn = (secret = '') => personOfSession(database.db, secret, house.clock.now())
const look = async (handle: string, by: Person = visitor, to?: string) =>
  (await perform(house, by, seeAs, { handle, permit: seeAsPermit, to })).result

test('with the sample’s permit a browser looks as anybody and goes on where it was', async () => {
  const { session, to } = await look('linh', visitor, '/marketing/?a=b#c')
  expect(to).toBe('/marketing/?a=b#c')
  expect(await signedIn(session)).toMatchObject({ id: linh.id })
  const rows = await database.db.selectFrom('sessions').select('seen_as').execute()
  expect(rows.map((row) => row.seen_as)).toContain(true)
})

test.each([undefined, 'x', '', `${seeAsPermit}x`, seeAsPermit.toUpperCase()])(
  'without it nobody looks as somebody: %s',
  async (permit) => {
    await expect(perform(house, visitor, seeAs, { handle: 'linh', permit })).rejects.toMatchObject({
      kind: 'forbidden',
      message:
        'Looking as somebody works in the sample only, on the machine it runs on. Open its sign-in page again.',
    })
  },
)

test('looking as somebody else ends the look before', async () => {
  const { session } = await look('linh')
  const first = await signedIn(session)
  const second = await look('mei', first)
  expect(await signedIn(session)).toBeUndefined()
  expect(await signedIn(second.session)).toMatchObject({ handle: 'mei' })
})

test('nobody looks as somebody who is not there', async () => {
  await expect(look('nobody')).rejects.toMatchObject({ kind: 'missing' })
})

test('signing out ends the session and tells the browser to forget it', async () => {
  const { session } = await look('linh')
  const by = await signedIn(session)
  expect((await perform(house, by ?? visitor, signOut, {})).result).toEqual({
    session: null,
    // Whether to sign out elsewhere too is asked of who came from there only.
    how: 'sample',
  })
  expect(await signedIn(session)).toBeUndefined()
})

test.each([
  ['a visitor', visitor],
  ['a program with a token', { ...visitor, kind: 'member' } as const],
])('%s has nothing to sign out of', async (_, by) => {
  await expect(perform(house, by, signOut, {})).rejects.toMatchObject({ kind: 'forbidden' })
})

test.each([
  ['/marketing/', '/marketing/'],
  ['/-/campaigns/new?a=b', '/-/campaigns/new?a=b'],
  [undefined, '/'],
  ['', '/'],
  ['//elsewhere.example/', '/'],
  ['/\\elsewhere.example', '/'],
  ['https://elsewhere.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/\t/elsewhere.example', '/'],
  ['/.//elsewhere.example', '/'],
])('going on to %s leads to %s', (wanted, place) => {
  expect(placeHere(wanted)).toBe(place)
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { perform, Refusal, systemPerson, transactionOf, visitor, type Person } from '#kernel'
import { addressOf, keepAddress, personOfSession, personVisibleTo } from '#people'
import { insertTestPerson, openTestDatabase, testHouse, type TestDatabase, type TestHouse } from '#testing'
import { acceptInvitation } from './accept-invitation.ts'
import { revokeInvitation } from './revoke-invitation.ts'
import { sendInvitation } from './send-invitation.ts'
import { sendInvitations } from './send-invitations.ts'

let database: TestDatabase
let house: TestHouse
let cora: Person
beforeAll(async () => {
  database = await openTestDatabase()
  house = testHouse(database)
  cora = await insertTestPerson(database.db, { handle: 'cora', name: 'Cora', kind: 'admin' })
  await insertTestPerson(database.db, { handle: 'noor', name: 'Noor Haddad' })
})
afterAll(() => database.close())

const outgoing = { ready: true, url: 'https://handbook.example.com' }
const send = sendInvitation(outgoing)
const refusal = (run: Promise<unknown>): Promise<Refusal> =>
  run.then(
    () => expect.unreachable('it was done'),
    (fault: unknown) => (fault instanceof Refusal ? fault : expect.unreachable(String(fault))),
  )
const invite = (input: object) => perform(house, cora, send, input)
const accept = (code: string) => perform(house, visitor, acceptInvitation, { code })

/** What the letter written last holds. */
async function lastLetter(): Promise<{ address: string; code: string; subject: string }> {
  const row = await transactionOf(database.db, systemPerson, (tx) =>
    tx.selectFrom('mail_contents').selectAll().orderBy('mail_id', 'desc').limit(1).executeTakeFirstOrThrow(),
  )
  const code = /code=([\w-]{43})/.exec(JSON.stringify(row.lines))?.[1] ?? ''
  return { address: row.address, subject: row.subject, code }
}

test('somebody of the handbook comes in by the link of the mail, once, and has the address from then on', async () => {
  const { result } = await invite({ address: 'Noor@example.com', handle: 'noor' })
  expect(result).not.toHaveProperty('link')
  const letter = await lastLetter()
  expect(letter).toMatchObject({ address: 'Noor@example.com', subject: 'Cora invites you' })
  const { result: came } = await accept(letter.code)
  const noor = await personOfSession(database.db, came.session ?? '', house.clock.now())
  expect(noor).toMatchObject({ handle: 'noor' })
  expect(await transactionOf(database.db, systemPerson, (tx) => addressOf(tx, noor?.id ?? ''))).toBe(
    'Noor@example.com',
  )
  expect((await refusal(accept(letter.code))).message).toContain('This link was used')
})

test('somebody new is there when they came in, and not before', async () => {
  await invite({ address: 'ines@example.com', handle: 'ines', name: 'Inês Carvalho' })
  expect(await personVisibleTo(database.db, visitor, 'ines')).toBeUndefined()
  await accept((await lastLetter()).code)
  expect(await personVisibleTo(database.db, visitor, 'ines')).toMatchObject({
    person: { name: 'Inês Carvalho' },
  })
})

test('a link works for seven days, and not after it was revoked or followed by another', async () => {
  await invite({ address: 'old@example.com', handle: 'old', name: 'Old' })
  const late = (await lastLetter()).code
  house.clock.forward({ hours: 24 * 7 })
  expect((await refusal(accept(late))).kind).toBe('conflict')

  const { result } = await invite({ address: 'old@example.com', handle: 'old', name: 'Old' })
  const revoked = (await lastLetter()).code
  await perform(house, cora, revokeInvitation, { id: result.id })
  expect((await refusal(accept(revoked))).kind).toBe('conflict')

  await invite({ address: 'old@example.com', handle: 'old', name: 'Old' })
  const first = (await lastLetter()).code
  await invite({ address: 'old@example.com', handle: 'old', name: 'Old' })
  expect((await refusal(accept(first))).kind).toBe('conflict')
  await accept((await lastLetter()).code)
})

test('of two who open one link at one moment one comes in', async () => {
  await invite({ address: 'two@example.com', handle: 'two', name: 'Two' })
  const { code } = await lastLetter()
  const came = await Promise.allSettled([accept(code), accept(code)])
  expect(came.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test.each([
  ['no address', { address: 'noor' }, 'address'],
  ['two addresses', { address: 'a@example.com, b@example.com' }, 'address'],
  ['a header', { address: 'a@example.com\r\nBcc: b@example.com' }, 'address'],
  ['nobody known', { address: 'who@example.com' }, 'handle'],
  ['an address of another', { address: 'NOOR@EXAMPLE.COM', handle: 'cora' }, 'handle'],
  [
    'a handle that somebody with another address has',
    { address: 'n@example.com', handle: 'noor', name: 'Nora' },
    'handle',
  ],
  ['a new handle without a name', { address: 'n@example.com', handle: 'nils' }, 'name'],
  ['a handle that is none', { address: 'n@example.com', handle: '@nils', name: 'Nils' }, 'handle'],
  ['a team that there is not', { address: 'n@example.com', handle: 'nils', name: 'Nils', team: 'x' }, 'team'],
])('%s is said beside its field', async (_, input, field) => {
  const { kind, fields } = await refusal(invite(input))
  expect([kind, fields.map((one) => one.field)]).toEqual(['invalid', [field]])
})

test('many are invited by lines, all or none, and what does not fit is said line by line', async () => {
  const many = sendInvitations({ ready: false, url: 'http://localhost' })
  const lines =
    'ana@example.com, ana, Ana\n\nnobody\nben@example.com;ben;Ben\nwho@example.com\nben2@example.com\tben\tBen'
  const { fields } = await refusal(perform(house, cora, many, { lines }))
  expect(fields.map(({ message }) => message)).toEqual([
    'Line 3: Write an address like noor@example.com.',
    'Line 5: Nobody here has the address who@example.com yet. Say by a handle whose it is.',
    'Line 6: Ben stands in it twice.',
  ])
  expect(
    await database.asOwner(
      `select 1 from journal where operation = 'invitations.send-many' and outcome = 'done'`,
    ),
  ).toEqual([])
  const { result } = await perform(house, cora, many, { lines: lines.split('\n').slice(0, 1).join('\n') })
  expect([result.invited, result.links?.length]).toEqual([1, 1])
  expect(JSON.stringify(result)).not.toContain('code=')
})

test('what a spreadsheet wrote is read: a comma in a name, quotes, spaces, and lines of Windows', async () => {
  const many = sendInvitations({ ready: false, url: 'http://localhost' })
  const lines =
    '\uFEFFmei@example.com, mei, "Lim, Mei"\r\nbo@example.com;bo;"Bo ""the bow"" Ek"\r\n"kira@example.com"\t kira \tKira\r\n'
  await perform(house, cora, many, { lines })
  const rows = await transactionOf(database.db, cora, (tx) =>
    tx
      .selectFrom('invitations')
      .select('name')
      .where('handle', 'in', ['mei', 'bo', 'kira'])
      .orderBy('handle')
      .execute(),
  )
  expect(rows.map(({ name }) => name)).toEqual(['Bo "the bow" Ek', 'Kira', 'Lim, Mei'])

  const open = 'sam@example.com, sam, Sam\nzoe@example.com, zoe, "Zoe'
  const { fields } = await refusal(perform(house, cora, many, { lines: open }))
  expect(fields).toEqual([
    { field: 'lines', message: expect.stringMatching(/^Line 2: a quotation mark opens here/) },
  ])
})

test('the link of somebody who left lets nobody in, also when their handle is another’s by now', async () => {
  house.clock.forward({ minutes: 1 })
  const kim = await insertTestPerson(database.db, { handle: 'kim', name: 'Kim Jones' })
  await invite({ address: 'kim@example.com', handle: 'kim' })
  const { code } = await lastLetter()
  await database.db
    .insertInto('departures')
    .values({ id: crypto.randomUUID(), person_id: kim.id, at: house.clock.now() })
    .execute()
  await database.asOwner(`update persons set handle = 'left-1' where handle = 'kim'`)
  await insertTestPerson(database.db, { handle: 'kim', name: 'Kim Smith' })
  expect((await refusal(accept(code))).message).toContain('This link works no more')
  expect(await database.asOwner(`select from sessions where person_id = '${kim.id}'`)).toEqual([])
})

describe('an invitation is for the account as it was', () => {
  const invited = async (handle: string, address: string) => {
    house.clock.forward({ minutes: 1 })
    const person = await insertTestPerson(database.db, { handle, name: handle })
    await invite({ address, handle })
    return { person, code: (await lastLetter()).code }
  }
  const write = (person: Person, email: string) =>
    transactionOf(database.db, systemPerson, (tx) => keepAddress(tx, person.id, email, house.clock.now()))

  test('sent to a wrong address, it opens nothing once the address was put right', async () => {
    const { person, code } = await invited('ada', 'wrong@elsewhere.example')
    await write(person, 'ada@example.com')
    expect((await refusal(accept(code))).message).toContain('The account was changed since you were invited')
    expect(await database.asOwner(`select from sessions where person_id = '${person.id}'`)).toEqual([])
  })

  test('nor once the account is an administrator’s', async () => {
    const { person, code } = await invited('bea', 'bea@example.com')
    await database.asOwner(`update persons set kind = 'admin' where id = '${person.id}'`)
    expect((await refusal(accept(code))).message).toContain('The account was changed')
  })

  test('the address it went to may be entered meanwhile, in other capitals too', async () => {
    const { person, code } = await invited('cai', 'cai@example.com')
    await write(person, 'Cai@Example.com')
    expect((await accept(code)).result.person).toBe(person.id)
  })
})

test('an address that somebody had who left is refused when inviting, and it says whose it was', async () => {
  const gone = await insertTestPerson(database.db, { handle: 'kaja', name: 'Kaja Berg' })
  await transactionOf(database.db, systemPerson, async (tx) => {
    await keepAddress(tx, gone.id, 'kaja@example.com', house.clock.now())
    await tx
      .insertInto('departures')
      .values({ id: crypto.randomUUID(), person_id: gone.id, at: house.clock.now() })
      .execute()
  })
  const { fields } = await refusal(invite({ address: 'kaja@example.com', handle: 'new', name: 'New' }))
  expect(fields).toEqual([
    {
      field: 'address',
      message:
        'Kaja Berg (kaja) had this address and has left. Take it out of their details, or let them in again.',
    },
  ])
})

test('a handle that differs from somebody’s in capitals only is somebody’s', async () => {
  const { fields } = await refusal(invite({ address: 'other@example.com', handle: 'CORA', name: 'Cora Two' }))
  expect(fields.map(({ field }) => field)).toEqual(['handle'])
})

test('addresses of those who are invited are for administrators only', async () => {
  const seen = await transactionOf(database.db, { ...cora, kind: 'member' }, (tx) =>
    tx.selectFrom('invitations').selectAll().execute(),
  )
  expect(seen).toEqual([])
})

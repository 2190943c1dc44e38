import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { mayI, perform, Refusal, systemPerson, transactionOf, visitor, type Person } from '#kernel'
import { letterWaiting } from '#mail'
import { personOfSession } from '#people'
import { insertTestPerson, openTestDatabase, testHouse, type TestDatabase, type TestHouse } from '#testing'
import { browserOf, withBrowser } from './browser.ts'
import { codeInput } from './code.ts'
import { enterCode } from './enter-code.ts'
import { sendCode } from './send-code.ts'

let database: TestDatabase
let house: TestHouse
let noor: Person
beforeAll(async () => {
  database = await openTestDatabase({ size: 20 })
  noor = await insertTestPerson(database.db, { handle: 'noor' })
  const linh = await insertTestPerson(database.db, { handle: 'linh' })
  await database.asOwner(
    `set firsthand.kind = 'system'; grant firsthand_app to current_user; set role firsthand_app;
     insert into personal (person_id, email) values ('${noor.id}', 'Noor@Example.com'), ('${linh.id}', 'linh@example.com')`,
  )
})
beforeEach(async () => {
  await database.asOwner('truncate sign_in_tries, sign_in_codes, mails cascade')
  house = testHouse(database)
})
afterAll(() => database.close())

/** A browser that asked for a code, and the code in the letter that would go out. */
async function asked(address: string, by: Person = visitor): Promise<{ browser: Person; code: string }> {
  const { result } = await perform(house, by, sendCode, { address })
  const rows = await database.asOwner<{ id: string }>('select id from mails order by id desc limit 1')
  const letter = await transactionOf(database.db, systemPerson, (tx) => letterWaiting(tx, rows[0]?.id ?? ''))
  const line = letter?.lines.find((one) => typeof one === 'object' && 'code' in one)
  const code = typeof line === 'object' && 'code' in line ? line.code : ''
  return { browser: withBrowser(visitor, { secret: result.browser ?? '' }), code }
}
const enter = (by: Person, code: string) => perform(house, by, enterCode, { code })
const refusal = (run: Promise<unknown>): Promise<Refusal> =>
  run.then(
    () => expect.unreachable('it was let in'),
    (fault: unknown) => (fault instanceof Refusal ? fault : expect.unreachable(String(fault))),
  )
const other = (code: string, by = 1) => String((Number(code) + by) % 100_000_000).padStart(8, '0')
const sessions = async () =>
  (await database.asOwner<{ n: number }>('select count(*)::int as n from sessions'))[0]?.n

test('the code of the mail signs in, however the address is written', async () => {
  const { browser, code } = await asked('  NOOR@example.COM ')
  expect(code).toMatch(/^\d{8}$/)
  const { result } = await enter(browser, ` ${code.slice(0, 4)} ${code.slice(4)}\n`)
  expect(await personOfSession(database.db, result.session ?? '', house.clock.now())).toMatchObject({
    id: noor.id,
  })
  expect(JSON.stringify(result)).toBe('{"to":"/"}')
})

test('it works once: sent again it is refused', async () => {
  const { browser, code } = await asked('noor@example.com')
  await enter(browser, code)
  expect((await refusal(enter(browser, code))).kind).toBe('conflict')
})

test('it works in the browser that asked, and in no other', async () => {
  const { code } = await asked('noor@example.com')
  const elsewhere = await asked('linh@example.com')
  expect((await refusal(enter(visitor, code))).kind).toBe('conflict')
  expect((await refusal(enter(elsewhere.browser, code))).kind).toBe('invalid')
})

test('it works for ten minutes', async () => {
  const { browser, code } = await asked('noor@example.com')
  house.clock.forward({ minutes: 10 })
  expect((await refusal(enter(browser, code))).message).toContain('Ask for a new one')
})

test('a new code ends those that the same browser asked for before, whoever they were for', async () => {
  const first = await asked('linh@example.com')
  const second = await asked('noor@example.com', first.browser)
  expect(browserOf(second.browser)).toEqual(browserOf(first.browser))
  expect((await refusal(enter(first.browser, first.code))).kind).toBe('invalid')
  await enter(second.browser, second.code)
})

test('the fifth wrong try ends it, and the right code comes too late', async () => {
  const { browser, code } = await asked('noor@example.com')
  const left = []
  for (let by = 1; by <= 4; by += 1) left.push((await refusal(enter(browser, other(code, by)))).message)
  expect(left).toEqual([
    'That is not the code. 4 tries are left.',
    'That is not the code. 3 tries are left.',
    'That is not the code. 2 tries are left.',
    'That is not the code. One try is left.',
  ])
  expect((await refusal(enter(browser, other(code, 5)))).kind).toBe('conflict')
  expect((await refusal(enter(browser, code))).kind).toBe('conflict')
})

test('a thousand tries get nowhere, all at once or one after the other', async () => {
  const before = await sessions()
  const { browser, code } = await asked('noor@example.com')
  // Every code but the right one.
  const tries = Array.from({ length: 1000 }, (_, by) => other(code, by + 1))
  const came = []
  for (let from = 0; from < tries.length; from += 50)
    came.push(...(await Promise.all(tries.slice(from, from + 50).map((one) => refusal(enter(browser, one))))))
  const counted = came.filter(({ standing }) => standing !== undefined)
  expect(counted).toHaveLength(5)
  expect((await refusal(enter(browser, code))).kind).toBe('conflict')
  expect(await sessions()).toBe(before)
})

test('codes for one address run out, for somebody’s and for nobody’s alike', async () => {
  const said = []
  for (const address of ['noor@example.com', 'nobody@example.com']) {
    for (let time = 1; time <= 5; time += 1) await asked(address)
    said.push((await refusal(perform(house, visitor, sendCode, { address }))).message)
  }
  expect(said[0]).toContain('Many codes were asked for this address')
  expect(said[1]).toBe(said[0])
  house.clock.forward({ hours: 1 })
  await asked('noor@example.com')
})

test('nothing tells whether somebody has an address: not the answer, not what is kept, not the letters that wait', async () => {
  const traces = []
  for (const address of ['noor@example.com', 'nobo@example.com']) {
    await database.asOwner('truncate sign_in_tries, sign_in_codes, mails cascade')
    const { entries, result } = await perform(house, visitor, sendCode, { address })
    const wrong = await refusal(enter(withBrowser(visitor, { secret: result.browser ?? '' }), '00000000'))
    const rows = await database.asOwner(
      `select (select count(*) from mails where run_at is not null) as letters, (select count(*) from mail_contents) as contents,
              (select count(*) from sign_in_codes) as codes, (select count(*) from sign_in_tries) as tries`,
    )
    traces.push({
      answer: JSON.stringify(result),
      entries: entries.length,
      rows,
      says: wrong.message,
      kind: wrong.kind,
    })
  }
  expect(traces[0]).toEqual(traces[1])
  expect(traces[0]?.rows).toEqual([{ letters: '1', contents: '1', codes: '1', tries: '3' }])
})

test('an address that two accounts have lets in neither', async () => {
  const [mei, ana] = [
    await insertTestPerson(database.db, { handle: 'mei' }),
    await insertTestPerson(database.db, { handle: 'ana' }),
  ]
  await database.asOwner(
    `set firsthand.kind = 'system'; set role firsthand_app;
     insert into personal (person_id, email) values ('${mei.id}', 'two@example.com');
     insert into personal (person_id, email, doubled) values ('${ana.id}', 'TWO@example.com', true)`,
  )
  const { browser, code } = await asked('two@example.com')
  expect((await refusal(enter(browser, code))).kind).toBe('invalid')
})

test('somebody who left a second ago has a code that lets in nobody', async () => {
  const kaja = await insertTestPerson(database.db, { handle: 'kaja' })
  await database.asOwner(
    `set firsthand.kind = 'system'; set role firsthand_app; insert into personal (person_id, email) values ('${kaja.id}', 'kaja@example.com')`,
  )
  const { browser, code } = await asked('kaja@example.com')
  await database.db
    .insertInto('departures')
    .values({ id: crypto.randomUUID(), person_id: kaja.id, at: house.clock.now() })
    .execute()
  expect((await refusal(enter(browser, code))).message).toMatch(/^That is not the code/)
})

test('a wrong try stands in the journal with the account it was for, and neither code nor address', async () => {
  const { browser, code } = await asked('noor@example.com')
  await refusal(enter(browser, other(code)))
  const rows = await database.asOwner<{ row: string }>('select j::text as row from journal j order by seq')
  const all = rows.map(({ row }) => row).join('\n')
  expect(rows.at(-1)?.row).toMatch(/codes\.enter,refused,invalid/)
  expect(rows.at(-1)?.row).toContain(noor.id)
  expect(all).not.toMatch(/example\.com/i)
  expect(all).not.toContain(code)
})

test('a code is not tried dry, and the key of an act keeps nothing of it', async () => {
  const { browser, code } = await asked('noor@example.com')
  expect(await mayI(house, browser, enterCode, { code })).toMatchObject({ allowed: false })
  await perform(house, browser, enterCode, { code }, { key: 'again' })
  expect(await database.asOwner('select * from idempotency_keys')).toEqual([])
})

test.each([
  ['12345678', '12345678'],
  ['1234 5678', '12345678'],
  [' 12-34-56-78\n', '12345678'],
  ['１２３４５６７８', '12345678'],
  ['1234567', undefined],
  ['123456789', undefined],
  ['1234567a', undefined],
  ['', undefined],
])('a code is read as people paste it: %o', (written, read) => {
  expect(codeInput.safeParse(written).data).toBe(read)
})

test('only what can be a secret of ours is taken from a cookie', () => {
  expect(browserOf(withBrowser(visitor, { secret: "' or true --" }))).toEqual({})
})

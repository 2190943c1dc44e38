import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { perform, Refusal, systemPerson, transactionOf, visitor, type Person } from '#kernel'
import { letterWaiting, nothingOutgoing } from '#mail'
import { hashOf, isSecret, newSecret } from '#people'
import { insertTestPerson, openTestDatabase, testHouse, type TestDatabase, type TestHouse } from '#testing'
import { hashPassword } from './argon2.ts'
import { withBrowser } from './browser.ts'
import { enterCode } from './enter-code.ts'
import { enterPassword } from './enter-password.ts'
import { signInModule } from './index.ts'
import { sendCode } from './send-code.ts'

const address = 'noor@example.com'
const password = 'violet tram umbrella 9'
/** A hundred hashes of passwords, or a thousand tries, take their time where much else runs. */
const slow = { timeout: 180_000 }
let database: TestDatabase
let house: TestHouse
beforeAll(async () => {
  database = await openTestDatabase({ size: 20 })
  const noor = await insertTestPerson(database.db, { handle: 'noor' })
  const hash = await hashPassword(password)
  await database.asOwner(
    `grant firsthand_app to current_user; set firsthand.kind = 'system'; set role firsthand_app;
     insert into personal (person_id, email) values ('${noor.id}', '${address}');
     insert into passwords values ('${noor.id}', '${hash}', '2027-01-01')`,
  )
})
beforeEach(async () => {
  await database.asOwner('truncate sign_in_tries, sign_in_codes, mails, known_browsers cascade')
  house = testHouse(database)
})
afterAll(() => database.close())

/** A browser at an address of the documentation’s own (RFC 5737, RFC 3849), with what it keeps. */
const at = (network: string, secret?: string): Person =>
  withBrowser(visitor, { address: network, ...(secret !== undefined && { secret }) })
/** One more network each time, as no two tests share what a node counts in its memory. */
let last = 0
const elsewhere = (): string => `2001:db8:${(last += 1).toString(16)}::1`

interface Asked {
  readonly secret: string
  readonly code: string
}
async function ask(by: Person): Promise<Asked> {
  const { result } = await perform(house, by, sendCode, { address })
  const [row] = await database.asOwner<{ id: string }>('select id from mails order by id desc limit 1')
  const letter = await transactionOf(database.db, systemPerson, (tx) => letterWaiting(tx, row?.id ?? ''))
  const line = letter?.lines.find((one) => typeof one === 'object' && 'code' in one)
  return { secret: result.browser ?? '', code: typeof line === 'object' && 'code' in line ? line.code : '' }
}
const enter = (network: string, { secret, code }: Asked) =>
  perform(house, at(network, secret), enterCode, { code })
const type = (by: Person, typed: string) => perform(house, by, enterPassword, { address, password: typed })
const refusal = (run: Promise<unknown>): Promise<Refusal> =>
  run.then(
    () => expect.unreachable('it was let in'),
    (fault: unknown) => (fault instanceof Refusal ? fault : expect.unreachable(String(fault))),
  )
/** What Noor’s browser keeps since she signed in in it. */
async function known(network = elsewhere()): Promise<string> {
  const { result } = await enter(network, await ask(at(network)))
  return result.browser ?? ''
}
/** A stranger who asks until nothing more is sent, from one network after another; answers how often it was. */
async function askForAll(networks: number): Promise<number> {
  let sent = 0
  for (let from = 0; from < networks; from += 1) {
    const network = elsewhere()
    while (await isSent(at(network))) sent += 1
  }
  return sent
}

/** Whether a code was sent; anything but a refusal is a fault. */
const isSent = (by: Person): Promise<boolean> =>
  ask(by).then(
    () => true,
    (fault: unknown) => {
      if (fault instanceof Refusal) return false
      throw fault
    },
  )

test('the code that somebody waits for works on, however often a stranger asks for others', async () => {
  const home = elsewhere()
  const mine = await ask(at(home))
  expect(await askForAll(1)).toBe(5)
  expect((await enter(home, mine)).result.session).toBeDefined()
})

test('a stranger’s five codes and ten wrong passwords leave the owner’s network its own', async () => {
  await askForAll(1)
  const stranger = elsewhere()
  for (let time = 0; time < 10; time += 1)
    expect((await refusal(type(at(stranger), 'not this one at all'))).kind).toBe('invalid')
  const over = await refusal(type(at(stranger), password))
  expect([over.kind, over.message]).toEqual(['conflict', expect.stringContaining('wrong too often')])

  const home = elsewhere()
  expect((await type(at(home), password)).result.session).toBeDefined()
  expect((await enter(home, await ask(at(home)))).result.session).toBeDefined()
})

test(
  'a browser in which the owner signed in before is let in whatever comes from everywhere',
  slow,
  async () => {
    const browser = await known()
    await askForAll(4)
    // Of eleven networks one is too many: a hundred tries are taken from ten.
    for (let from = 0; from < 11; from += 1) {
      const network = elsewhere()
      for (let time = 0; time < 10; time += 1) await refusal(type(at(network), 'not this one at all'))
    }
    const fresh = elsewhere()
    expect((await refusal(ask(at(fresh)))).message).toContain('Many codes were asked')
    expect((await refusal(type(at(fresh), password))).message).toContain('wrong too often')

    const home = elsewhere()
    const asked = await ask(at(home, browser))
    expect(asked.secret).toBe(browser)
    const { result } = await enter(home, asked)
    const again = await type(at(home, result.browser), password)
    expect(again.result.session).toBeDefined()
  },
)

test('its own tries are counted too', async () => {
  const [browser, home] = [await known(), elsewhere()]
  for (let time = 0; time < 10; time += 1)
    expect((await refusal(type(at(home, browser), 'not this one at all'))).kind).toBe('invalid')
  expect((await refusal(type(at(elsewhere(), browser), password))).kind).toBe('conflict')
})

test(
  'a thousand tries from two hundred networks are fifty of a hundred million, and in ten minutes codes are sent again',
  slow,
  async () => {
    const came: Refusal[] = []
    const sent: (readonly [string, Asked])[] = []
    for (let from = 0; from < 200; from += 1) {
      const network = elsewhere()
      const asked = await ask(at(network)).catch(() => undefined)
      if (asked) sent.push([network, asked])
      const { secret, code } = asked ?? { secret: newSecret(), code: '0' }
      const wrong = [1, 2, 3, 4, 5].map((by) => String((Number(code) + by) % 100_000_000).padStart(8, '0'))
      came.push(...(await Promise.all(wrong.map((one) => refusal(enter(network, { secret, code: one }))))))
    }
    expect(came).toHaveLength(1000)
    expect(came.filter(({ standing }) => standing !== undefined)).toHaveLength(50)
    expect(sent).toHaveLength(10)
    for (const [network, asked] of sent) expect((await refusal(enter(network, asked))).kind).toBe('conflict')

    house.clock.forward({ minutes: 10 })
    const home = elsewhere()
    expect((await enter(home, await ask(at(home)))).result.session).toBeDefined()
  },
)

test('one customer’s addresses of IPv6 are one network', async () => {
  const sent = []
  for (let subnet = 1; subnet <= 5; subnet += 1) sent.push(await ask(at(`2001:db8:ffff:${subnet}::1`)))
  expect(sent).toHaveLength(5)
  expect((await refusal(ask(at('2001:db8:ffff:6::1')))).kind).toBe('conflict')
})

describe('what a browser keeps', () => {
  test('is new after each time somebody signs in, and the old one is nobody’s', async () => {
    const [first, home] = [await known(), elsewhere()]
    const { result } = await type(at(home, first), password)
    const second = result.browser ?? ''
    expect([isSecret(second), second === first]).toEqual([true, false])
    const rows = await database.asOwner<{ hash: string }>('select browser_hash as hash from known_browsers')
    expect(rows).toEqual([{ hash: hashOf(second) }])
  })

  test('stands for at most twenty browsers of one person', async () => {
    for (let time = 0; time < 21; time += 1) {
      house.clock.forward({ minutes: 1 })
      await type(at(elsewhere()), password)
    }
    const [row] = await database.asOwner('select count(*)::int as n from known_browsers')
    expect(row).toEqual({ n: 20 })
  })
})

test('tries that count no more are forgotten, and browsers that nobody used for 400 days', async () => {
  const { schedules } = signInModule({
    outgoing: nothingOutgoing(),
    others: [],
    parts: [],
    audited: () => new Map(),
    ended: () => [],
  })
  const forget = async () => {
    for (const { run } of schedules) await run(database.db, house.clock.now())
    return database.asOwner(
      `select (select count(*)::int from sign_in_tries) as tries, (select count(*)::int from known_browsers) as browsers`,
    )
  }
  await known()
  // An hour, a day, and all networks in ten minutes.
  expect(await forget()).toEqual([{ tries: 3, browsers: 1 }])
  house.clock.forward({ minutes: 11 })
  expect(await forget()).toEqual([{ tries: 2, browsers: 1 }])
  house.clock.forward({ hours: 24 })
  expect(await forget()).toEqual([{ tries: 0, browsers: 1 }])
  house.clock.forward({ hours: 400 * 24 })
  expect(await forget()).toEqual([{ tries: 0, browsers: 0 }])
})

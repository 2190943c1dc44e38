import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { SetClock, systemPerson, transactionOf, visitor } from '#kernel'
import {
  openMailServer,
  openTestDatabase,
  testCertificate,
  type TestDatabase,
  type TestMailServer,
} from '#testing'
import { MailSender } from './mail-sender.ts'
import { letterWaiting, mailState, sendMail, type Letter } from './store.ts'
import { openTransport } from './transport.ts'

let database: TestDatabase
let server: TestMailServer
const clock = new SetClock('2027-01-14T09:00:00Z')
beforeAll(async () => {
  database = await openTestDatabase()
  server = await openMailServer()
})
beforeEach(async () => {
  await database.asOwner('truncate mails cascade')
  server.taken.length = 0
  server.refuses = undefined
})
afterAll(async () => {
  await server.stop()
  await database.close()
})

const faults: unknown[] = []
const senderTo = (
  url: string,
  more: { tls?: { ca: string; servername: string }; people?: readonly string[] } = {},
) => {
  const { people = [], ...known } = more
  const { send } = openTransport({ url, from: 'Marketing handbook <handbook@example.com>', ...known })
  return new MailSender({
    db: database.db,
    clock,
    node: crypto.randomUUID(),
    send,
    keptAddress: async (_, address) => people.find((kept) => kept.toLowerCase() === address.toLowerCase()),
    onFault: (fault) => faults.push(fault),
  })
}
const plain = () => senderTo(`smtp://127.0.0.1:${server.port}`)

const letter: Letter = {
  about: 'an invitation',
  address: 'noor@example.com',
  name: 'Noor Haddad',
  subject: 'Come in',
  lines: [
    'Cora invites you.',
    { open: 'http://localhost/x?a=1&b=2', says: 'Open the handbook' },
    { code: '123456' },
  ],
  until: Temporal.Instant.from('2027-01-21T09:00:00Z'),
}
const write = (more: Partial<Letter> = {}) =>
  transactionOf(database.db, visitor, (tx) => sendMail(tx, { ...letter, ...more }, clock.now()))
const contents = () => database.asOwner<{ count: number }>('select count(*)::int from mail_contents')

test('a letter arrives as text and as HTML, and what it said is kept no longer', async () => {
  const id = await write()
  await plain().settled()
  const [came] = server.taken
  expect([came?.from, came?.to]).toEqual(['handbook@example.com', ['noor@example.com']])
  const raw = came?.raw ?? ''
  expect(raw).toContain('From: Marketing handbook <handbook@example.com>')
  expect(raw).toContain('To: Noor Haddad <noor@example.com>')
  expect(raw).toContain('Auto-Submitted: auto-generated')
  expect(raw).toContain(`Message-ID: <${id}@example.com>`)
  expect(raw).toContain('Date: Thu, 14 Jan 2027 09:00:00 +0000')
  expect(raw).not.toMatch(/^List-/m)
  expect(raw).toMatch(
    /text\/plain[^]*Cora invites you\.[^]*Open the handbook:\s+http:\/\/localhost\/x\?a=1&b=2/,
  )
  expect(raw).toMatch(/text\/html[^]*<p>Cora invites you\.<\/p>/)
  expect(await contents()).toEqual([{ count: 0 }])
  expect(await mailState(database.db)).toEqual({ failed: [], waiting: 0 })
  await plain().settled()
  expect(server.taken).toHaveLength(1)
})

test.each([
  ['王秀英', 'Grüße aus Köln — ¶', 'x@bücher.example'],
  ['نور حداد', 'مرحبا', 'noor@example.com'],
  ['"Q", <x@evil.example>', 'A, B; C', 'q@example.com'],
])('a name in any script arrives whole: %s', async (name, subject, address) => {
  await write({ name, subject, address })
  await plain().settled()
  const raw = server.taken[0]?.raw ?? ''
  expect(server.taken[0]?.to).toHaveLength(1)
  // RFC 2047: what is not ASCII stands as encoded words, which are read back here by hand.
  const unfolded = raw.replaceAll(/\r?\n[ \t]+/g, ' ').replaceAll(/\?= =\?/g, '?==?')
  const words = unfolded.replaceAll(/(?:=\?UTF-8\?([BQ])\?([^?]*)\?=)+/gi, (whole) =>
    Buffer.concat(
      [...whole.matchAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi)].map(([, kind, text = '']) =>
        kind?.toUpperCase() === 'B'
          ? Buffer.from(text, 'base64')
          : Buffer.from(
              text
                .replaceAll('_', ' ')
                .replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
              'latin1',
            ),
      ),
    ).toString('utf8'),
  )
  expect(words).toContain(`Subject: ${subject}`)
  expect(words.replaceAll('\\"', '"')).toContain(name)
})

test.each([
  { name: 'Noor\r\nBcc: everybody@example.com' },
  { subject: 'Come in\r\nBcc: everybody@example.com\r\n\r\nBuy' },
  { subject: 'Come in\u2028Bcc: everybody@example.com' },
  { name: 'Noor\u0000\u0085x'.replace('\u0000', '') },
])('nobody adds a header by what they are called or write: %o', async (more) => {
  await write(more)
  await plain().settled()
  expect(server.taken).toHaveLength(1)
  expect(server.taken[0]?.to).toEqual(['noor@example.com'])
  expect(server.taken[0]?.raw.split('\r\n\r\n')[0]).not.toMatch(/^Bcc:/im)
})

test('a letter meant for people of the house goes to nobody else, and leaves nothing', async () => {
  await write({ toPeopleOnly: true, address: 'stranger@example.com' })
  await write({ toPeopleOnly: true, address: 'NOOR@example.com' })
  await senderTo(`smtp://127.0.0.1:${server.port}`, { people: ['noor@example.com'] }).settled()
  expect(server.taken.map(({ to }) => to)).toEqual([['noor@example.com']])
  expect(await contents()).toEqual([{ count: 0 }])
  expect((await mailState(database.db)).failed).toEqual([])
})

test('a server that cannot take it now is tried again with growing waits, one that says no is not', async () => {
  server.refuses = { code: 451, says: 'later, noor@example.com' }
  await write()
  const sender = plain()
  await sender.settled()
  expect(await mailState(database.db)).toMatchObject({
    waiting: 1,
    lastFault: 'The mail server did not take the letter (451).',
  })
  clock.forward({ seconds: 9 })
  await sender.settled()
  server.refuses = undefined
  expect(server.taken).toHaveLength(0)
  clock.forward({ seconds: 1 })
  await sender.settled()
  expect(server.taken).toHaveLength(1)

  server.refuses = { code: 550, says: 'no noor@example.com here' }
  await write()
  await sender.settled()
  const { failed } = await mailState(database.db)
  expect(failed).toMatchObject([
    { about: 'an invitation', tries: 1, fault: 'The mail server did not take the letter (550).' },
  ])
  expect(JSON.stringify([failed, faults.map(String)])).not.toContain('noor')
  expect(await contents()).toEqual([{ count: 0 }])
})

test('what holds no longer is not sent', async () => {
  await write({ until: clock.now().add({ minutes: 10 }) })
  clock.forward({ minutes: 10 })
  await plain().settled()
  expect(server.taken).toHaveLength(0)
  expect((await mailState(database.db)).failed).toMatchObject([
    { fault: 'What it said held no longer when it could be sent.' },
  ])
})

test('two senders send a letter once', async () => {
  for (const _ of Array(6).keys()) await write()
  await Promise.all([plain().settled(), plain().settled()])
  expect(new Set(server.taken.map(({ raw }) => /^Message-ID: (.*)$/m.exec(raw)?.[1])).size).toBe(6)
  expect(server.taken).toHaveLength(6)
})

test('user name and password go over TLS; a wrong password is tried again', async () => {
  const safe = await openMailServer({ tls: testCertificate, password: 'p@ss word' })
  const tls = { ca: testCertificate.cert, servername: 'hooks.example.test' }
  const at = (password: string) =>
    senderTo(`smtp://handbook:${encodeURIComponent(password)}@127.0.0.1:${safe.port}`, { tls }).settled()
  await write()
  await at('p@ss word')
  expect(safe.taken).toMatchObject([{ safe: true }])
  await write()
  await at('wrong')
  expect(await mailState(database.db)).toMatchObject({
    waiting: 1,
    lastFault: 'The mail server did not take the user name and password (535).',
  })
  await safe.stop()
})

test('a server elsewhere that speaks no TLS gets no letter', async () => {
  await write()
  // Not one of the names of this machine, and leads to it all the same.
  await senderTo(`smtp://[::ffff:127.0.0.1]:${server.port}`).settled()
  expect(server.taken).toHaveLength(0)
  expect((await mailState(database.db)).lastFault).toBe('The mail server did not turn to a safe connection.')
})

test('nobody but Firsthand itself reads what a letter says', async () => {
  const id = await write()
  for (const kind of ['visitor', 'member', 'admin'] as const)
    expect(
      await transactionOf(database.db, { ...visitor, kind }, (tx) => letterWaiting(tx, id)),
    ).toBeUndefined()
  expect(await transactionOf(database.db, systemPerson, (tx) => letterWaiting(tx, id))).toMatchObject({
    subject: 'Come in',
  })
})

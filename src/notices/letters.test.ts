import PostalMime from 'postal-mime'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ask, doDue, registerSchedules, systemPerson, transactionOf } from '#kernel'
import { openTestNotices, type TestNotices } from '#testing'
import { nextDue } from './due-store.ts'
import { lettersSchedule } from './index.ts'
import { listNotices } from './list-notices.ts'
import { noticeRoutes } from './notice-routes.tsx'

let at: TestNotices
beforeAll(async () => {
  at = await openTestNotices()
})
afterAll(() => at.close())
beforeEach(async () => {
  await at.department.forgetWork()
  await at.department.database.asOwner(
    'truncate notices, notice_threads, notice_mutes, notice_choices, notice_times, notice_stops, mails cascade',
  )
  at.department.house.clock.set('2027-01-14T09:00:00Z')
  at.mail.taken.length = 0
  at.hidden.clear()
})

const plan = async (by = 'linh', name = 'Harbour concert') =>
  (await at.act(by, 'campaigns.plan', {
    ...{ name, type: 'paid-social', team: 'field-apac', startsOn: '2027-03-02', exception: undefined },
  })) as { readonly number: number }
const cancel = async (number: number, why = 'The venue closed.') => {
  await at.act('keiko', 'campaigns.cancel', { number, why })
  await at.follow()
}
const letters = () => Promise.all(at.mail.taken.map(({ raw }) => PostalMime.parse(raw)))
const listed = async (handle: string) =>
  (await ask(at.house, at.department.person(handle), listNotices(at.world), {})).notices
const header = (letter: Awaited<ReturnType<typeof PostalMime.parse>> | undefined, name: string) =>
  letter?.headers.find(({ key }) => key === name)?.value

test('whoever’s campaign is called off by somebody else is told so, with why, here and by mail; who did it is not', async () => {
  const { number } = await plan()
  await cancel(number)
  expect(await listed('linh')).toMatchObject([
    {
      title: 'Harbour concert',
      body: 'The venue closed.',
      because: 'Because it is yours.',
      read: false,
      href: `/-/campaigns/${number}`,
    },
  ])
  expect(await listed('keiko')).toEqual([])
  await at.later({ minutes: 5 })
  const [letter, ...others] = await letters()
  expect(others).toEqual([])
  expect([letter?.subject, letter?.to?.[0]?.address]).toEqual(['Harbour concert', 'linh@example.com'])
  const text = letter?.text?.replaceAll(/[\u2066-\u2069]/g, '') ?? ''
  expect(text).toContain('Keiko Sato called “Harbour concert” off.')
  expect(text).toContain('> The venue closed.')
  expect(text).toContain(`https://handbook.example.com/-/campaigns/${number}`)
  expect(text).toContain('You are told this because it is yours.')
  expect(letter?.html).toContain('<blockquote')
})

test('several events on one thing within some minutes come as one letter, later ones as answers to it', async () => {
  const { number } = await plan()
  await cancel(number)
  at.department.house.clock.forward({ minutes: 2 })
  await at.act('keiko', 'campaigns.restore', { number })
  await at.act('keiko', 'campaigns.move', { number, startsOn: '2027-03-09' })
  await at.follow()
  await at.later({ minutes: 3 })
  expect(at.mail.taken).toHaveLength(1)
  const [first] = await letters()
  expect(first?.text?.match(/Keiko Sato/g)).toHaveLength(3)
  await cancel(number)
  await at.later({ minutes: 6 })
  const [, second] = await letters()
  // RFC 5322 §3.6.4: the thread is named by the Message-ID of the letter that began it.
  expect(second?.inReplyTo).toBe(first?.messageId)
  expect(second?.references).toBe(first?.messageId)
  expect(second?.messageId).not.toBe(first?.messageId)
  expect(second?.subject).toBe('Re: Harbour concert')
  expect([first?.inReplyTo, header(first, 'references')]).toEqual([undefined, undefined])
})

test('what somebody lost sight of between the event and the sending is not sent, listed or counted', async () => {
  const { number } = await plan()
  await cancel(number, 'A canary sang')
  at.hidden.add((await listed('linh'))[0]?.thing.id ?? '')
  await at.later({ minutes: 5 })
  expect(at.mail.taken).toEqual([])
  const answer = await ask(at.house, at.department.person('linh'), listNotices(at.world), {})
  expect(answer).toMatchObject({ notices: [], unread: 0 })
  const rows = await at.department.database.asOwner(`select left_out_at is not null as left_out from mails`)
  expect(rows).toEqual([{ left_out: true }])
})

test('a letter that the server could not take is worked out anew when it can: what was read or closed meanwhile is not in it', async () => {
  const { number } = await plan()
  await cancel(number)
  at.mail.refuses = { code: 451, says: 'later' }
  await at.later({ minutes: 5 })
  expect(at.faults).toEqual(['Error: The mail server did not take the letter (451).'])
  at.mail.refuses = undefined
  await at.act('linh', 'notices.read', {})
  await at.later({ minutes: 5 })
  expect(at.mail.taken).toEqual([])
})

test('what was written as a letter at once stays one, though digests are chosen before it can be sent', async () => {
  const { number } = await plan()
  await cancel(number)
  at.mail.refuses = { code: 451, says: 'later' }
  await at.later({ minutes: 5 })
  at.mail.refuses = undefined
  await at.act('linh', 'notices.choose', { 'yours-mail': 'daily' })
  await at.later({ minutes: 5 })
  const [letter] = await letters()
  expect(letter?.subject).toBe('Harbour concert')
  expect(letter?.replyTo?.[0]?.address).toMatch(/^replies\+/)
})

test('a daily digest about one thing stays one, though letters at once are chosen before it can be sent', async () => {
  await at.act('linh', 'notices.choose', { 'yours-mail': 'daily', hour: '15' })
  await cancel((await plan()).number)
  at.department.house.clock.set('2027-01-14T14:00:00Z')
  at.mail.refuses = { code: 451, says: 'later' }
  await at.later({ seconds: 0 })
  at.mail.refuses = undefined
  await at.act('linh', 'notices.choose', { 'yours-mail': 'at-once' })
  await at.later({ minutes: 5 })
  expect((await letters()).map(({ subject }) => subject)).toEqual(['Digest: Harbour concert'])
})

test('who may not see very many things any more is still counted what they are told of after', async () => {
  await cancel((await plan()).number)
  await at.department.database.asOwner(
    `insert into notices (id, person_id, entry_id, reason, thing_kind, thing_id, at, here, mail_way)
     select ('0194' || lpad(to_hex(n), 4, '0') || '-0000-7000-8000-000000000000')::uuid, person_id, entry_id, reason, thing_kind,
            ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0')), at - interval '1 hour', true, 'never'
     from notices, generate_series(1, 2000) n`,
  )
  const { unread } = await ask(at.house, at.department.person('linh'), listNotices(at.world), {})
  expect(unread).toBe(1)
})

test('outside working hours and days letters wait, by the zone of who reads; in the product it stands at once', async () => {
  await at.keep('linh', { zone: 'Asia/Ho_Chi_Minh', hours: '09:00-17:30' })
  // 09:00 UTC on Friday is 16:00 there; ten hours later it is night, then the weekend.
  at.department.house.clock.set('2027-01-15T09:00:00Z')
  const { number } = await plan()
  at.department.house.clock.set('2027-01-15T19:00:00Z')
  await cancel(number)
  expect(await listed('linh')).toHaveLength(1)
  await at.later({ hours: 1 })
  await at.later({ hours: 36 })
  expect(at.mail.taken).toEqual([])
  // Monday 09:00 there is 02:00 UTC.
  at.department.house.clock.set('2027-01-18T01:59:00Z')
  await at.later({ seconds: 0 })
  expect(at.mail.taken).toEqual([])
  await at.later({ minutes: 1 })
  expect(at.mail.taken).toHaveLength(1)
  await at.department.database.asOwner(`update personal set zone = null, hours = null`)
})

test('who does not want quiet gets letters at night', async () => {
  await at.act('linh', 'notices.choose', { quiet: 'false' })
  at.department.house.clock.set('2027-01-16T01:00:00Z')
  const { number } = await plan()
  await cancel(number)
  await at.later({ minutes: 5 })
  expect(at.mail.taken).toHaveLength(1)
})

test('what comes daily comes as one digest at the hour one chose, thing by thing', async () => {
  await at.act('linh', 'notices.choose', { 'yours-mail': 'daily', hour: '15' })
  for (const name of ['Harbour concert', 'Rooftop film']) await cancel((await plan('linh', name)).number)
  await at.later({ minutes: 10 })
  expect(at.mail.taken).toEqual([])
  // 15:00 in Berlin is 14:00 UTC.
  at.department.house.clock.set('2027-01-14T14:00:00Z')
  await at.later({ seconds: 0 })
  const [digest, ...others] = await letters()
  expect(others).toEqual([])
  expect(digest?.subject).toBe('Digest: 2 things that concern you')
  expect(digest?.text).toMatch(/Harbour concert\n-+[^]*Rooftop film\n-+/)
  at.department.house.clock.set('2027-01-15T14:00:00Z')
  await at.later({ minutes: 1 })
  expect(at.mail.taken).toHaveLength(1)
})

test('a mail program ends letters of a kind with one POST, without signing in; the others come on', async () => {
  const { number } = await plan()
  await cancel(number)
  await at.later({ minutes: 5 })
  const [letter] = await letters()
  expect(header(letter, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
  const [, secret = ''] =
    /^<https:\/\/handbook\.example\.com\/-\/notices\/stop\/([0-9a-z]{31})>$/.exec(
      header(letter, 'list-unsubscribe') ?? '',
    ) ?? []
  // As RFC 8058 §3.2 shows it: no session, and this body.
  const answer = await noticeRoutes(at.world, at.house).request(`/-/notices/stop/${secret}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  })
  expect(answer.status).toBe(200)
  await at.act('keiko', 'campaigns.restore', { number })
  await at.follow()
  await at.later({ minutes: 5 })
  expect(at.mail.taken).toHaveLength(1)
  expect(await listed('linh')).toHaveLength(2)
  await at.act('keiko', 'campaigns.hand-over', { number, to: 'arjun' })
  await at.follow()
  await at.later({ minutes: 5 })
  expect((await letters()).map(({ to }) => to?.[0]?.address)).toEqual([
    'linh@example.com',
    'arjun@example.com',
  ])
})

test('a thing that is muted tells only what is about oneself', async () => {
  const { number } = await plan()
  await cancel(number)
  const [{ thing } = { thing: { kind: '', id: '' } }] = await listed('linh')
  await at.act('linh', 'notices.mute', thing)
  await at.act('keiko', 'campaigns.restore', { number })
  await at.follow()
  expect((await listed('linh')).map(({ read }) => read)).toEqual([true])
  await at.act('keiko', 'campaigns.hand-over', { number, to: 'arjun' })
  await at.act('keiko', 'campaigns.hand-over', { number, to: 'linh' })
  await at.follow()
  expect((await at.told('linh')).at(-1)).toEqual({ reason: 'assigned', operation: 'campaigns.hand-over' })
})

test('who may let it through is told that a campaign waits for a place, and its planner when it got one', async () => {
  for (const name of ['One', 'Two', 'Three']) await plan('linh', name)
  await at.act('arjun', 'campaigns.plan', {
    ...{ name: 'Four', type: 'paid-social', team: 'field-apac', startsOn: '2027-03-05', wait: 'true' },
  })
  await at.follow()
  expect(await listed('noor')).toMatchObject([{ title: 'Four', because: 'Because you may let it through.' }])
  await at.act('keiko', 'campaigns.cancel', { number: 1, why: 'No.' })
  await at.department.follow()
  await at.follow()
  expect((await at.told('arjun')).map(({ reason, operation }) => `${operation} ${reason}`)).toContain(
    'campaigns.admit yours',
  )
})

test('one whose letter cannot be written keeps nobody else waiting, and theirs comes when it can be', async () => {
  const { db } = at.department.database
  const { clock } = at.department.house
  const schedule = lettersSchedule(at.house, at.world)
  const faults: unknown[] = []
  const onFault = (fault: unknown) => void faults.push(fault)
  const look = () => doDue([schedule], { db, node: 'a', now: clock.now(), onFault })
  await registerSchedules(db, [schedule], clock.now())
  await at.keep('linh', { zone: 'Europe/Nowhere' })
  await cancel((await plan('linh', 'One')).number)
  clock.forward({ minutes: 1 })
  await cancel((await plan('arjun', 'Two')).number)
  clock.forward({ minutes: 4 })
  await look()
  expect(faults).toHaveLength(1)
  clock.forward({ minutes: 1 })
  await look()
  const sender = at.sender()
  await sender.settled()
  await sender.stop()
  expect((await letters()).map(({ to }) => to?.[0]?.address)).toEqual(['arjun@example.com'])
  await at.department.database.asOwner(`update personal set zone = null`)
  await at.later({ hours: 1 })
  expect(at.mail.taken).toHaveLength(2)
})

test('while one node writes to somebody, no other does', async () => {
  for (const name of ['One', 'Two']) await cancel((await plan('linh', name)).number)
  const { db } = at.department.database
  const due = at.department.house.clock.now().add({ minutes: 5 })
  const [found, looked] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const both = await Promise.all([
    transactionOf(db, systemPerson, async (tx) => {
      const first = await nextDue(tx, due)
      found.resolve()
      await looked.promise
      return first
    }),
    found.promise
      .then(() => transactionOf(db, systemPerson, (tx) => nextDue(tx, due)))
      .finally(looked.resolve),
  ])
  expect(both).toEqual([at.department.person('linh').id, undefined])
})

test('where no mail is sent, nothing waits to come years later', async () => {
  await cancel((await plan()).number)
  const outgoing = { ready: false, url: '' }
  at.department.house.clock.forward({ minutes: 5 })
  await lettersSchedule(at.house, { outgoing }).run(
    at.department.database.db,
    at.department.house.clock.now(),
  )
  await at.later({ minutes: 1 })
  expect(at.mail.taken).toEqual([])
  expect(await listed('linh')).toHaveLength(1)
})

test('nobody reads another’s notices, not even an administrator and past the queries', async () => {
  const { number } = await plan()
  await cancel(number)
  const seen = (handle: string) =>
    transactionOf(at.department.database.db, at.department.person(handle), (tx) =>
      tx.selectFrom('notices').select('id').execute(),
    )
  expect(await seen('linh')).toHaveLength(1)
  expect([await seen('keiko'), await seen('adaeze')]).toEqual([[], []])
})

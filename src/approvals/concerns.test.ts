import pg from 'pg'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { lookAs, type Look } from '#kernel'
import { unreadOf } from '#notices'
import { conferencePages, openTestNotices, roundsOf, type TestNotices } from '#testing'
import { contributed } from '../app.ts'
import { remindNow } from './followers.ts'

let at: TestNotices
let rounds: ReturnType<typeof roundsOf>
beforeAll(async () => {
  at = await openTestNotices(conferencePages({ 'one-after-another': 'true', 'ask-again-if-changed': '' }))
  rounds = roundsOf(at.department)
})
afterAll(() => at.close())
beforeEach(async () => {
  await at.department.forgetWork()
  await at.department.database.asOwner('truncate notices, notice_threads, notice_mutes, mails cascade')
  at.department.house.clock.set('2027-01-14T09:00:00Z')
  at.mail.taken.length = 0
  at.hidden.clear()
})

const letters = () => Promise.all(at.mail.taken.map(({ raw }) => PostalMime.parse(raw)))
async function told(...handles: readonly string[]) {
  await at.follow()
  const all = await Promise.all(handles.map(async (one) => [one, await at.told(one)] as const))
  return Object.fromEntries(
    all.map(([one, notices]) => [one, notices.map(({ reason, operation }) => `${operation} ${reason}`)]),
  )
}
/** What Tomas is answered, and how many statements it took, the transaction’s own among them. */
async function counted<Answer>(work: (look: Look) => Promise<Answer>) {
  let statements = 0
  const { query } = pg.Client.prototype
  pg.Client.prototype.query = function spied(this: pg.Client, ...asked: Parameters<typeof query>) {
    statements++
    return query.apply(this, asked)
  } as typeof query
  const answer = await lookAs(at.house, at.department.person('tomas'), work).finally(() => {
    pg.Client.prototype.query = query
  })
  return { answer, statements }
}
const remind = async () => {
  const act = contributed.operations.find(({ name }) => name === 'approvals.remind')
  if (act) await remindNow(at.house, at.department.database.db, act)
}

test('who is waited for is told, by a letter too; whose turn comes later, when it comes; who asked hears each word', async () => {
  const number = await rounds.asked('linh', { note: 'They need a yes this week.' })
  expect(await told('tomas', 'theo', 'noor', 'linh')).toEqual({
    ...{ tomas: ['approvals.ask asked'], theo: [], noor: [], linh: [] },
  })
  await at.later({ minutes: 5 })
  const [letter] = await letters()
  expect([letter?.to?.[0]?.address, letter?.text]).toEqual([
    'tomas@example.com',
    expect.stringContaining('> They need a yes this week.'),
  ])
  expect(letter?.text).toContain(`https://handbook.example.com/-/approvals/${number}`)
  await rounds.approve('tomas', number, { note: 'It reads well.' })
  expect(await told('theo', 'noor', 'linh')).toEqual({
    theo: ['approvals.approve asked'],
    noor: ['approvals.approve asked'],
    linh: ['approvals.approve yours'],
  })
  await rounds.refuse('theo', number, { why: 'There is no money.' })
  expect(await told('tomas', 'noor', 'linh')).toEqual({
    tomas: ['approvals.ask asked', 'approvals.refuse took-part'],
    noor: ['approvals.approve asked'],
    linh: ['approvals.approve yours', 'approvals.refuse yours'],
  })
  at.mail.taken.length = 0
  await at.later({ minutes: 10 })
  const mine = (await letters()).find(({ to }) => to?.[0]?.address === 'linh@example.com')
  expect(mine?.text).toContain('> There is no money.')
  expect(mine?.text).toContain('because you asked for it.')
})

test('whom somebody lets decide in their place reads why, in the letter; what ends with its conference tells nobody again', async () => {
  const number = await rounds.asked('linh')
  await at.follow()
  await rounds.delegate('tomas', number, { to: 'keiko', why: 'She has seen the hall.' })
  expect(await told('keiko')).toEqual({ keiko: ['approvals.delegate asked'] })
  await at.later({ minutes: 5 })
  const letter = (await letters()).find(({ to }) => to?.[0]?.address === 'keiko@example.com')
  expect(letter?.text).toContain('> She has seen the hall.')
  await at.act('linh', 'campaigns.cancel', { number: 1, why: 'No hall.' })
  await at.department.follow()
  const all = Object.values(await told('keiko', 'tomas', 'linh')).flat()
  expect(all.filter((one) => one.startsWith('approvals.follow-up'))).toEqual([])
  expect((await rounds.show('linh', number)).state).toBe('over')
})

test('before the time is up it reminds whom it waits for; when it is, their deputy is asked and who asked hears of it', async () => {
  await rounds.asked('linh')
  at.department.house.clock.set('2027-01-17T20:00:00Z')
  await remind()
  expect(await told('tomas', 'zofia', 'linh')).toEqual({
    tomas: ['approvals.ask asked', 'approvals.remind asked'],
    zofia: [],
    linh: [],
  })
  at.department.house.clock.set('2027-01-18T09:00:00Z')
  await remind()
  expect(await told('zofia', 'linh')).toEqual({
    zofia: ['approvals.remind asked'],
    linh: ['approvals.remind yours'],
  })
  await at.later({ minutes: 5 })
  const letter = (await letters()).find(({ to }) => to?.[0]?.address === 'zofia@example.com')
  expect(letter?.text?.replaceAll(/[\u2066-\u2069]/g, '')).toContain(
    '“Harbour talks” still waits for your answer.',
  )
})

test('[T61] those who agreed hear that it counts no more once something that counts has changed', async () => {
  const number = await rounds.asked('linh')
  await rounds.approve('tomas', number)
  await rounds.approve('theo', number)
  await at.act('linh', 'campaigns.move', { number: 1, startsOn: '2027-03-20' })
  await at.department.follow()
  expect(await told('tomas', 'theo', 'linh', 'noor')).toMatchObject({
    tomas: expect.arrayContaining(['approvals.follow-up took-part']),
    theo: expect.arrayContaining(['approvals.follow-up took-part']),
    linh: expect.arrayContaining(['approvals.follow-up yours']),
    noor: expect.not.arrayContaining(['approvals.follow-up took-part']),
  })
  expect((await rounds.show('linh', number)).state).toBe('stale')
})

test('to count what is unread takes as many statements for five approvals as for one, and few', async () => {
  await rounds.asked('linh')
  await at.follow()
  const count = () => counted((look) => unreadOf(at.world, look))
  const one = await count()
  for (let more = 0; more < 4; more++) await rounds.asked('linh')
  await at.follow()
  const five = await count()
  expect([one.answer, five.answer]).toEqual([1, 5])
  expect(five.statements).toEqual(one.statements)
  // Who looks, what is unread, what it is about, and whether that may be seen.
  expect(five.statements).toBeLessThan(12)
})

test('what a letter says of five approvals is read as what it says of one', async () => {
  for (let asked = 0; asked < 5; asked++) await rounds.asked('linh', { note: 'This week.' })
  const rows = await at.department.database.asOwner<{ id: string }>('select id from approvals')
  const ids = rows.map(({ id }) => id)
  const telling = (some: readonly string[]) =>
    counted(async (look) => {
      const say = await at.world
        .concerns()
        .find(({ of }) => of === 'approvals')
        ?.telling(look, some)
      const heard = { ...{ id: '', at: look.now, facts: {} }, ...{ personId: '', outcome: 'done' as const } }
      return Promise.all(
        some.map(async (id) => (say ? say({ ...heard, operation: 'approvals.ask' }, id) : undefined)),
      )
    })
  const [one, five] = [await telling(ids.slice(0, 1)), await telling(ids)]
  expect(five.answer.map((said) => said?.body)).toEqual(ids.map(() => 'This week.'))
  expect(five.statements).toEqual(one.statements)
})

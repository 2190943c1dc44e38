import PostalMime from 'postal-mime'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestNotices, paidSocial, requestPages, type TestNotices } from '#testing'
import { dayBefore } from '../rules/business-days.ts'
import { remindNow } from './remind-in-time.ts'

const pages = paidSocial()
const teams = (pages['teams.md'] ?? '').replace(
  'name: digital-strategy\n',
  'name: digital-strategy\nzone: Pacific/Honolulu\n',
)
const desk = `# The desk

The Desk is the project for what needs a quiet answer, and Noor Haddad is on duty there.

\`\`\`project
name: desk
title: Desk
on-duty: noor
\`\`\`
`
let at: TestNotices
beforeAll(async () => {
  at = await openTestNotices({ ...requestPages(), 'teams.md': teams, 'desk.md': desk })
})
afterAll(() => at.close())
beforeEach(async () => {
  await at.department.forgetWork()
  await at.department.database.asOwner('truncate notices, notice_threads, notice_mutes, mails cascade')
  at.department.house.clock.set('2027-01-14T09:00:00Z')
  at.mail.taken.length = 0
})

/** Of Noor, whose team counts its days in Honolulu; Monday 1 March is near from Thursday 25 February there, which begins at 10:00 UTC. */
const idea = {
  type: 'idea',
  answers: { idea: 'Remote podcast', 'why-then': 'The season begins.' },
  due: '2027-03-01',
}
const act = (by: string, name: string, input: object) => at.act(by, `requests.${name}`, input)
/** Of which day they were reminded until now, after a look at that time; with how many were told. */
async function remindedAt(now: string) {
  at.department.house.clock.set(now)
  await remindNow(at.house, at.department.database.db)
  return at.department.database.asOwner<{ due: string; people: number }>(
    `select facts->>'due' as due, jsonb_array_length(facts->'reminded') as people from journal
     where operation = 'requests.remind' order by seq`,
  )
}
const once = [{ due: '2027-03-01', people: 1 }]

test.each([
  ['2027-03-01', [], '2027-02-25'],
  ['2027-02-28', [], '2027-02-25'],
  ['2027-03-03', [], '2027-03-01'],
  ['2027-03-01', ['2027-02-26'], '2027-02-24'],
])('two business days before %s, without %j, is %s', (due, holidays, first) => {
  expect(dayBefore(Temporal.PlainDate.from(due), 2, new Set(holidays)).toString()).toBe(first)
})

test('who sees to a request is reminded two business days before its day, where their team counts days, once [R2.142]', async () => {
  await act('linh', 'open', idea)
  expect(await remindedAt('2027-02-25T09:55:00Z')).toEqual([])
  expect(await remindedAt('2027-02-25T10:00:00Z')).toEqual(once)
  await at.follow()
  expect((await at.told('noor')).at(-1)).toEqual({ reason: 'yours', operation: 'requests.remind' })
  expect(await at.told('linh')).toEqual([])
  await at.later({ minutes: 5 })
  const letters = await Promise.all(at.mail.taken.map(({ raw }) => PostalMime.parse(raw)))
  const all = letters.map(({ text }) => text ?? '').join('\n')
  expect(all).toContain('It is wanted by 1 March 2027.')
  expect(all).toContain('Because you see to it.')
  expect(await remindedAt('2027-02-25T10:10:00Z')).toEqual(once)
  expect(await remindedAt('2027-03-01T20:00:00Z')).toEqual(once)
})

test('a day that was missed while nothing ran is reminded of on the day itself, and no more after it', async () => {
  await act('linh', 'open', idea)
  await act('linh', 'open', { ...idea, answers: { ...idea.answers, idea: 'A book' }, due: '2027-02-22' })
  // 23:30 on 1 March in Honolulu; there 22 February is long over.
  expect(await remindedAt('2027-03-02T09:30:00Z')).toEqual(once)
})

test('a day that moves is reminded of as it is then', async () => {
  await act('linh', 'open', idea)
  expect(await remindedAt('2027-02-25T10:00:00Z')).toEqual(once)
  await act('linh', 'set-due-day', { number: 1, due: '2027-03-15' })
  expect(await remindedAt('2027-03-01T12:00:00Z')).toEqual(once)
  expect(await remindedAt('2027-03-11T10:00:00Z')).toEqual([...once, { due: '2027-03-15', people: 1 }])
})

test('nobody is reminded of what has ended, is put aside or is wanted by no day', async () => {
  await act('linh', 'open', idea)
  await act('noor', 'close', { number: 1 })
  await act('linh', 'open', { ...idea, answers: { ...idea.answers, idea: 'A book' } })
  await act('noor', 'snooze', { number: 2, until: '2027-02-27' })
  await act('linh', 'open', { ...idea, answers: { ...idea.answers, idea: 'A song' } })
  await at.department.database.asOwner('update requests set due_on = null where number = 3')
  expect(await remindedAt('2027-02-25T10:00:00Z')).toEqual([])
  // Put aside no longer, and the day is not over.
  expect(await remindedAt('2027-02-27T12:00:00Z')).toEqual(once)
})

test('who just heard by which day it is wanted is not reminded of it', async () => {
  at.department.house.clock.set('2027-02-26T09:00:00Z')
  await act('linh', 'open', idea)
  expect(await remindedAt('2027-02-26T12:00:00Z')).toEqual([])
})

test('where nobody sees to it who is on duty hears of it, of a confidential one only those who may know of it', async () => {
  const plain = { project: 'desk', subject: 'A stand in Lisbon', body: 'In spring.', due: '2027-03-01' }
  await act('linh', 'open', plain)
  await act('keiko', 'open', { ...plain, subject: 'A canary', confidential: 'true', readers: 'tomas' })
  await at.follow()
  await at.department.database.asOwner('truncate notices cascade')
  expect(await remindedAt('2027-02-25T12:00:00Z')).toHaveLength(2)
  await at.follow()
  const all = await Promise.all(
    ['noor', 'linh', 'keiko', 'tomas'].map(async (one) => (await at.told(one)).length),
  )
  expect(all).toEqual([1, 0, 0, 0])
})

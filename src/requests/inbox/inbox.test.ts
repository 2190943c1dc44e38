import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ask, perform, visitor, type Operation } from '#kernel'
import {
  openTestDepartment,
  paidSocial,
  planners,
  refusalOf,
  requestPages,
  type TestDepartment,
} from '#testing'
import { listRequests } from '../list-requests.ts'
import { requestOperations } from '../operations.ts'
import { showInbox } from './show-inbox.ts'

let department: TestDepartment
const pages = requestPages()
/** Field's page says who reads what is new: the weeks begin on Monday 4 January 2027. */
const withRota = {
  ...pages,
  'ask.md': (pages['ask.md'] ?? '').replace(
    /(```project\nname: field\n)/,
    '$1on-duty: [noor, arjun, keiko]\nsince: 2027-01-04\n',
  ),
}

beforeAll(async () => {
  department = await openTestDepartment(planners, { ...paidSocial(), ...withRota })
})
afterAll(() => department.close())
beforeEach(async () => {
  await department.forgetWork()
  department.house.clock.set('2027-01-06T09:00:00Z')
})

const act = (by: string, verb: string, input: object) => {
  const operation = requestOperations.find(({ name }) => name === `requests.${verb}`) as Operation
  return perform(department.house, department.person(by), operation, input)
}
const file = (subject: string, more: object = {}, by = 'linh') =>
  act(by, 'open', { project: 'field', subject, body: 'x', ...more })
const inbox = (asked: object = {}, by = 'linh') =>
  ask(department.house, department.person(by), showInbox, asked)
const numbers = async (asked: object = {}, by = 'linh') =>
  (await inbox(asked, by)).requests.map(({ number }) => number)
const onDuty = async () => {
  const { duty } = await inbox({ project: 'field' })
  return duty.map(({ person, until, why }) => [person.handle, until.toString(), why])
}

test('what nobody has in hand waits there, the oldest first, and leaves it as soon as it is decided', async () => {
  for (const subject of ['A', 'B', 'C', 'D', 'E', 'F']) await file(subject)
  expect(await numbers()).toEqual([1, 2, 3, 4, 5, 6])
  await act('noor', 'accept', { number: 1 })
  await act('noor', 'decline', { number: 2, why: 'Not now.' })
  await act('noor', 'mark-duplicate', { number: 3, of: 1 })
  await act('noor', 'snooze', { number: 4, until: '2027-01-20' })
  await act('noor', 'block', { number: 5, by: 6 })
  expect(await numbers()).toEqual([6])
  expect((await inbox()).count).toBe(1)
})

test('what was declined or is there twice never vanishes', async () => {
  for (const subject of ['A', 'B']) await file(subject)
  await act('noor', 'decline', { number: 1, why: 'Not now.' })
  await act('noor', 'mark-duplicate', { number: 2, of: 1 })
  const { requests } = await ask(department.house, department.person('linh'), listRequests, {
    state: 'ended',
  })
  expect(requests.map(({ number, ended }) => [number, ended?.outcome])).toEqual([
    [2, 'duplicate'],
    [1, 'declined'],
  ])
})

test('what is put aside is back on its day, by the day of the handbook, or when somebody speaks [work:T57]', async () => {
  await file('A')
  await file('B')
  await act('noor', 'snooze', { number: 1, until: '2027-01-20' })
  await act('noor', 'snooze', { number: 2, until: '2027-01-20' })
  await act('linh', 'comment', { number: 2, body: 'It came sooner.' })
  expect(await numbers()).toEqual([2])
  // Midnight in Berlin, where the handbook counts its days.
  const day = Temporal.Instant.from('2027-01-19T23:00:00Z')
  department.house.clock.set(day.subtract({ seconds: 1 }).toString())
  expect(await numbers()).toEqual([2])
  department.house.clock.set(day.toString())
  expect(await numbers()).toEqual([1, 2])
})

test('one that waits for another is back when that has ended', async () => {
  await file('A')
  await file('B')
  await act('noor', 'block', { number: 1, by: 2 })
  expect(await numbers()).toEqual([2])
  await act('noor', 'decline', { number: 2, why: 'No.' })
  expect(await numbers()).toEqual([1])
})

test('weeks go round among those who take turns, from Monday to Sunday of the handbook', async () => {
  expect(await onDuty()).toEqual([['noor', '2027-01-10', undefined]])
  department.house.clock.set('2027-01-11T09:00:00Z')
  expect(await onDuty()).toEqual([['arjun', '2027-01-17', undefined]])
  department.house.clock.set('2027-01-25T09:00:00Z')
  expect(await onDuty()).toEqual([['noor', '2027-01-31', undefined]])
})

test('who is away is stood in for, else the next takes the turn', async () => {
  await department.database.asOwner(
    `insert into leaves (id, person_id, from_on, until_on, stand_in_id, planned_by, planned_at)
     select gen_random_uuid(), a.id, '2027-01-05', '2027-01-09', null, a.id, '2027-01-01'
     from persons a where a.handle = 'noor'`,
  )
  const name = (handle: string) => department.person(handle).name
  expect(await onDuty()).toEqual([
    ['arjun', '2027-01-10', `${name('arjun')} is next: before them nobody is here`],
  ])
  await department.database.asOwner(
    `update leaves set stand_in_id = (select id from persons where handle = 'keiko')`,
  )
  expect(await onDuty()).toEqual([
    ['keiko', '2027-01-10', `${name('keiko')} stands in for ${name('noor')}, away until Sat 9 January`],
  ])
  department.house.clock.set('2027-01-09T09:00:00Z')
  expect((await onDuty())[0]?.[0]).toBe('noor')
  await department.database.asOwner('truncate leaves')
})

test('whoever takes turns says what becomes of what no page gives to anybody; others do not', async () => {
  await file('A')
  expect((await refusalOf(act('zofia', 'decline', { number: 1, why: 'No.' }))).kind).toBe('forbidden')
  await act('keiko', 'decline', { number: 1, why: 'No.' })
  await act('keiko', 'reopen', { number: 1 })
  expect(await numbers()).toEqual([1])
})

test('taken in hand and taken back, it is given to nobody again', async () => {
  await file('A')
  const { entries } = await act('arjun', 'accept', { number: 1 })
  expect((await inbox()).requests).toEqual([])
  expect(entries).toHaveLength(1)
  await act('arjun', 'release', { number: 1, giveBack: 'true' })
  expect((await inbox()).requests.map(({ assignees }) => assignees)).toEqual([[]])
})

test('nobody finds in it what is confidential and not theirs, and a stranger finds nothing', async () => {
  await file('Secret', { confidential: true, readers: 'tomas' })
  expect(await numbers()).toEqual([1])
  for (const handle of ['noor', 'keiko', 'adaeze']) {
    const { requests, count } = await inbox({}, handle)
    expect([requests, count]).toEqual([[], 0])
  }
  expect((await refusalOf(ask(department.house, visitor, showInbox, {}))).kind).toBe('forbidden')
})

test('a project or team that there is not is said', async () => {
  const { requests, unknown } = await inbox({ project: 'feeld', team: 'nobodies' })
  expect([requests, unknown]).toEqual([[], ['project “feeld”', 'team “nobodies”']])
})

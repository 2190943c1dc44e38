import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ask, perform, visitor, type Operation } from '#kernel'
import {
  openTestDepartment,
  paidSocial,
  planners,
  refusalOf,
  requestPages,
  type TestDepartment,
} from '#testing'
import { showInbox } from './inbox/show-inbox.ts'
import { listRequests } from './list-requests.ts'
import { requestOperations } from './operations.ts'
import { showRequest } from './show-request.ts'

let department: TestDepartment
beforeAll(async () => {
  department = await openTestDepartment(planners, { ...paidSocial(), ...requestPages() })
})
afterAll(() => department.close())
beforeEach(() => department.forgetWork())

const person = (by: string) => (by === 'a stranger' ? visitor : department.person(by))
const act = async (by: string, name: string, input: object) => {
  const found: Operation | undefined = requestOperations.find((one) => one.name === `requests.${name}`)
  if (!found) throw new Error(`nothing is called requests.${name}`)
  return (await perform(department.house, person(by), found, input)).result
}
const open = (by: string, subject: string, more: object = {}) =>
  act(by, 'open', { project: 'field', subject, ...more })
/** Linh's and Keiko's own, of which only they know. */
const openHidden = (more: object = {}) =>
  open('linh', 'A canary sings', { confidential: true, readers: 'keiko', ...more })
const shown = async (by: string, number = 1) =>
  (await ask(department.house, person(by), showRequest, { number })).request
const numbers = async (by: string, state: string) =>
  (await ask(department.house, person(by), listRequests, { state })).requests.map(({ number }) => number)
const facts = async (operation: string) => {
  const rows = await department.database.asOwner<{ facts: Record<string, unknown> }>(
    `select facts from journal where operation = 'requests.${operation}' and outcome = 'done' order by seq`,
  )
  return rows.map((row) => row.facts)
}

describe('what waits for a request of which somebody may not know', () => {
  beforeEach(async () => {
    await open('linh', 'A stand in Lisbon')
    await openHidden()
    await act('linh', 'block', { number: 1, by: 2 })
  })

  test('does not count as free for them, and no more of the other one is said', async () => {
    for (const by of ['arjun', 'adaeze']) {
      expect(await shown(by)).toMatchObject({ blockedBy: [], waitsForHidden: true })
      expect(await numbers(by, 'blocked')).toEqual([1])
      expect(JSON.stringify(await shown(by))).not.toContain('canary')
    }
    expect(await shown('keiko')).toMatchObject({ blockedBy: [2], waitsForHidden: false })
  })

  test('is no work for whoever looks through what is new, and is again when the other one has ended', async () => {
    const waiting = async () =>
      (await ask(department.house, person('noor'), showInbox, {})).requests.map(({ number }) => number)
    expect(await waiting()).toEqual([])
    await act('linh', 'close', { number: 2 })
    expect(await waiting()).toEqual([1])
    expect(await shown('noor')).toMatchObject({ blockedBy: [], waitsForHidden: false })
    expect(await numbers('noor', 'blocked')).toEqual([])
  })

  test('is in no ring by way of it', async () => {
    await open('arjun', 'A stand in Porto')
    await act('linh', 'block', { number: 2, by: 3 })
    expect((await refusalOf(act('arjun', 'block', { number: 3, by: 1 }))).fields).toEqual([
      { field: 'by', message: 'That one waits for this one. Name another.' },
    ])
  })
})

test('strangers are told no number of a project that is not public', async () => {
  await act('linh', 'open', {
    type: 'idea',
    answers: { idea: 'Remote podcast', 'why-then': 'The season begins.' },
    due: '2027-03-01',
  })
  await open('linh', 'A stand in Lisbon')
  await act('linh', 'block', { number: 1, by: 2 })
  expect(await shown('a stranger')).toMatchObject({ blockedBy: [], waitsForHidden: true })
  expect(await shown('arjun')).toMatchObject({ blockedBy: [2], waitsForHidden: false })
})

describe('the journal, and whoever it is sent to, keeps no number of one that is closed to others', () => {
  test('when something waits for it, and no longer does', async () => {
    await open('linh', 'A stand in Lisbon')
    await openHidden()
    await open('linh', 'A stand in Porto')
    for (const by of [2, 3]) {
      await act('linh', 'block', { number: 1, by })
      await act('linh', 'unblock', { number: 1, by })
    }
    const kept = [
      { number: 1, by: null },
      { number: 1, by: 3 },
    ]
    expect([await facts('block'), await facts('unblock')]).toEqual([kept, kept])
  })

  test('when something is the same as it', async () => {
    await open('linh', 'A stand in Lisbon')
    await openHidden()
    await act('linh', 'mark-duplicate', { number: 1, of: 2 })
    expect(await facts('mark-duplicate')).toEqual([{ number: 1, of: null }])
    expect((await shown('keiko')).ended?.duplicateOf).toBe(2)
    expect((await shown('arjun')).ended).toMatchObject({ outcome: 'duplicate' })
    expect((await shown('arjun')).ended).not.toHaveProperty('duplicateOf')
  })

  test('when it is split off, or something is split off from it', async () => {
    await open('linh', 'A stand in Lisbon')
    await act('linh', 'split', { number: 1, subject: 'Who pays', confidential: true, readers: 'keiko' })
    await act('linh', 'split', { number: 1, subject: 'Who builds it' })
    await act('linh', 'split', { number: 2, subject: 'Whom we ask', readers: 'arjun' })
    expect((await facts('split')).map(({ number, into, from }) => ({ number, into, from }))).toEqual([
      { number: 2, from: 1 },
      { number: 1, into: null },
      { number: 3, from: 1 },
      { number: 1, into: 3 },
      { number: 4, from: null },
      { number: 2, into: null },
    ])
    expect((await shown('arjun', 4)).splitFrom).toBeUndefined()
    expect((await shown('keiko', 2)).splitFrom).toBe(1)
  })
})

test.each([
  ['wait for each other', 'block', 'by'],
  ['are each the same as the next', 'mark-duplicate', 'of'],
])('four that would %s by two acts in one moment: one of the two goes through', async (_, name, other) => {
  for (const first of [1, 5, 9, 13]) {
    for (let number = first; number < first + 4; number += 1) await open('linh', `One ${number}`)
    const says = (number: number, next: number) =>
      act('adaeze', name, { number: first + number, [other]: first + next })
    await says(1, 2)
    await says(3, 0)
    const both = await Promise.allSettled([says(0, 1), says(2, 3)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  }
})

describe('a request is closed to others', () => {
  test('only where somebody beside whoever asked knows of it', async () => {
    await open('linh', 'A stand in Lisbon')
    expect((await refusalOf(act('linh', 'confide', { number: 1 }))).fields).toEqual([
      { field: 'readers', message: 'Nobody but you would know of it. Name who may read it.' },
    ])
    expect((await refusalOf(act('linh', 'confide', { number: 1, readers: ['linh'] }))).kind).toBe('invalid')
    expect((await shown('arjun')).confidential).toBe(false)
    await act('linh', 'confide', { number: 1, readers: ['keiko'] })
    expect((await shown('keiko')).confidential).toBe(true)
    await act('linh', 'disclose', { number: 1, openly: true })
    await act('linh', 'confide', { number: 1 })
    expect((await shown('keiko')).confidential).toBe(true)
  })

  test('by whoever sees to it, who knows of it, or where the page gives it to somebody', async () => {
    await open('linh', 'A stand in Lisbon')
    await act('linh', 'assign', { number: 1, to: 'arjun' })
    await act('linh', 'confide', { number: 1 })
    expect((await shown('arjun')).confidential).toBe(true)
    await open('linh', 'A stand in Porto')
    await act('adaeze', 'confide', { number: 2 })
    expect((await shown('adaeze', 2)).confidential).toBe(true)
  })
})

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ask, lookAs, perform, visitor, type Operation } from '#kernel'
import { openTestDepartment, paidSocial, planners, requestPages, type TestDepartment } from '#testing'
import { leftLabels } from './boards/left-labels-store.ts'
import { requestsScreen } from './screens.tsx'
import { listRequests } from './list-requests.ts'
import { requestOperations } from './operations.ts'
import { showRequest } from './show-request.ts'

let department: TestDepartment
beforeAll(async () => {
  department = await openTestDepartment(planners, { ...paidSocial(), ...requestPages() })
})
afterAll(() => department.close())
beforeEach(() => department.forgetWork())

const act = (by: string, verb: string, input: object) => {
  const operation = requestOperations.find(({ name }) => name === `requests.${verb}`) as Operation
  return perform(department.house, department.person(by), operation, input)
}
const file = (subject: string, labels?: string, more: object = {}) =>
  act('linh', 'open', { project: 'field', subject, body: 'x', ...(labels && { labels }), ...more })
const labelsOf = async (number: number) =>
  (await ask(department.house, department.person('linh'), showRequest, { number })).request.labels
const shown = async (address: string, by = department.person('linh')) => {
  const query = new URL(address, 'https://handbook.example.com').searchParams
  const { requests, unknown } = await requestsScreen.load({ house: department.house, by, params: {}, query })
  return [requests.map(({ number }) => number), unknown]
}

test('a label written otherwise is the one that is there, and no twin is made [work:T43]', async () => {
  await file('A', 'Mktg-Status::Triage')
  await act('linh', 'label', { number: 1, put: '  TEAM BOARD ' })
  await act('linh', 'label', { number: 1, put: 'mktg-status：：wip' })
  expect(await labelsOf(1)).toEqual(['Team board', 'mktg-status::wip'])
})

test('an address finds labels with spaces and colons, however the browser writes them [R2.147]', async () => {
  await file('A', 'Team board')
  await file('B', 'mktg-status::wip')
  for (const address of ['?label=Team+board', '?label=Team%20board', '?label=team+board'])
    expect(await shown(`/-/requests${address}`)).toEqual([[1], []])
  for (const address of [
    '?label=mktg-status::wip',
    '?label=mktg-status%3A%3Awip',
    '?label=mktg-status%3A%3A*',
  ])
    expect(await shown(`/-/requests${address}`)).toEqual([[2], []])
  expect(await shown('/-/requests?label=Team+board&state=ended')).toEqual([[], []])
})

test('a label that nobody knows finds nothing, and the nearest is said [R2.147]', async () => {
  await file('A', 'Team board')
  expect(await shown('/-/requests?label=Team+bord')).toEqual([
    [],
    ['label “Team bord” (did you mean “Team board”?)'],
  ])
  expect(await shown('/-/requests?label=mktg-statos::*')).toEqual([
    [],
    ['label “mktg-statos::*” (did you mean “mktg-status::*”?)'],
  ])
})

test('two that say the opposite stand together and are warned of, and what goes along is asked for [R2.148, R2.149]', async () => {
  await file('A', 'Team board')
  const { rulings } = await act('linh', 'label', { number: 1, put: 'no-action' })
  expect(rulings.map(({ outcome, reason }) => [outcome, reason])).toEqual([
    ['noted', '“Team board” and “no-action” say the opposite of each other: take one of them off.'],
  ])
  await file('B')
  const stuck = await act('linh', 'label', { number: 2, put: 'Stuck' })
  expect(stuck.rulings.map(({ reason }) => reason)).toEqual([
    '“Stuck” goes with “Team board”: put that on, too.',
  ])
})

test('whom a label calls hears of it and has it in their list until it is taken off [R2.149]', async () => {
  await file('A', 'Team board')
  const { entries } = await act('linh', 'label', { number: 1, put: 'Stuck' })
  const [entry] = await department.database.asOwner<{ facts: Record<string, unknown> }>(
    `select facts from journal where id = '${entries[0]}'`,
  )
  expect(entry?.facts['called']).toEqual([department.person('noor').id])
  const stuck = () => ask(department.house, department.person('noor'), listRequests, { label: 'Stuck' })
  expect((await stuck()).requests.map(({ number }) => number)).toEqual([1])
  await act('noor', 'label', { number: 1, take: 'Stuck' })
  expect((await stuck()).requests).toEqual([])
})

test('of a label that becomes one of a group, those that would hold two are listed, and nothing is chosen [work:T41]', async () => {
  const pages = requestPages()
  const before = (pages['ask.md'] ?? '').replace(
    '## Ideas',
    'The label “later” says that it can wait.\n\n```label\nlabel: later\nmeans: It can wait.\n```\n\n## Ideas',
  )
  const after = (pages['ask.md'] ?? '')
    .replace('triage, plan and wip', 'triage, plan, wip and later')
    .replace('wip: in work}', 'wip: in work, later: it can wait}')
  await department.enforce({ ...paidSocial(), ...pages, 'ask.md': before })
  await file('A', 'later')
  await file('B', 'later\nmktg-status::wip')
  await department.enforce({ ...paidSocial(), ...pages, 'ask.md': after })
  const left = (by = department.person('linh')) => lookAs(department.house, by, leftLabels)
  expect(await left()).toEqual([
    { label: 'later', count: 2, now: 'mktg-status::later', clash: { group: 'mktg-status', count: 1 } },
  ])
  expect(await labelsOf(2)).toEqual(['later', 'mktg-status::wip'])
  expect(await shown('/-/requests?label=later&label=mktg-status::*')).toEqual([[2], []])
  expect(await left(visitor)).toEqual([])
  expect(await shown('/-/requests?label=later', visitor)).toEqual([[], ['label “later”']])
  await act('linh', 'label', { number: 2, put: 'mktg-status::later', take: 'later' })
  await act('linh', 'label', { number: 1, take: 'later' })
  expect(await left()).toEqual([])
})

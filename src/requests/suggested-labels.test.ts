import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { visitor } from '#kernel'
import {
  acting,
  drawnScreen,
  openTestDepartment,
  paidSocial,
  planners,
  requestPages,
  type TestDepartment,
} from '#testing'
import { requestOperations } from './operations.ts'
import { requestScreen } from './screens.tsx'

const pages = requestPages()
let department: TestDepartment
beforeAll(async () => {
  department = await openTestDepartment(planners, {
    ...paidSocial(),
    ...pages,
    'ask.md': (pages['ask.md'] ?? '').replace(
      'means: On our board.\n',
      'means: On our board.\nboard: digital-strategy\n',
    ),
  })
})
afterAll(() => department.close())
beforeEach(() => department.forgetWork())

const act = acting(() => department, requestOperations)
/** What the page suggests, and what the button there sends. */
async function suggested(by = department.person('zofia')) {
  const page = await drawnScreen(requestScreen, { house: department.house, by, params: { number: '1' } })
  return [
    ...page.matchAll(/<div role="note"><p class="field-hint">(.*?)<\/p>.*?name="put" value="(.*?)"/g),
  ].map(([, why, label]) => [why, label])
}
const plain = { project: 'corporate-marketing', subject: 'A stand in Lisbon', body: 'In spring.' }
const noors = 'Noor Haddad of Digital Strategy is mentioned; “Team board” puts it on the board of that team.'

test('where somebody of a team is mentioned, the label of their board is suggested until it is there [R2.146]', async () => {
  await act('linh', 'open', plain)
  expect(await suggested()).toEqual([])
  await act('linh', 'comment', { number: 1, body: 'What does @keiko think?' })
  expect(await suggested()).toEqual([])
  await act('linh', 'comment', { number: 1, body: '@noor, can you help?' })
  expect(await suggested()).toEqual([[noors, 'Team board']])
  expect(await suggested(visitor)).toEqual([])
  await act('zofia', 'label', { number: 1, put: 'Team board' })
  expect(await suggested()).toEqual([])
})

test('a label is not suggested beside one that says the opposite, nor on what has ended', async () => {
  await act('linh', 'open', { ...plain, body: '@noor, have a look.' })
  expect(await suggested()).toHaveLength(1)
  await act('linh', 'label', { number: 1, put: 'no-action' })
  expect(await suggested()).toEqual([])
  await act('linh', 'label', { number: 1, take: 'no-action' })
  await act('linh', 'close', { number: 1 })
  expect(await suggested()).toEqual([])
})

test('one opened by hand that reads like an idea lacks its labels; of a group one is enough [R2.140]', async () => {
  await act('linh', 'open', { ...plain, subject: 'proposal: A stand in Lisbon' })
  expect(await suggested()).toEqual([
    ['It reads like “Idea”, which carries “mktg-status::triage”.', 'mktg-status::triage'],
    ['It reads like “Idea”, which carries “Team board”.', 'Team board'],
  ])
  await act('linh', 'label', { number: 1, put: 'mktg-status::wip\nTeam board' })
  expect(await suggested()).toEqual([])
})

test('what goes with a label is suggested beside it [R2.149]', async () => {
  await act('linh', 'open', { ...plain, labels: 'Stuck' })
  expect(await suggested()).toEqual([['“Stuck” goes with “Team board”.', 'Team board']])
})

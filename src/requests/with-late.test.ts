import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ask, lookAs } from '#kernel'
import {
  acting,
  drawnScreen,
  openTestDepartment,
  paidSocial,
  planners,
  requestPages,
  type TestDepartment,
} from '#testing'
import { boardScreen } from './boards/board-screen.tsx'
import { dueForMe } from './for-me.ts'
import { inboxScreen } from './inbox/inbox-screen.tsx'
import { requestOperations } from './operations.ts'
import { requestScreen, requestsScreen } from './screens.tsx'
import { showRequest } from './show-request.ts'

const pages = paidSocial()
const teams = (pages['teams.md'] ?? '')
  .replace('name: digital-strategy\n', 'name: digital-strategy\nzone: Pacific/Honolulu\n')
  .replace('name: field-apac\n', 'name: field-apac\nzone: Pacific/Auckland\n')
let department: TestDepartment
beforeAll(async () => {
  department = await openTestDepartment(planners, { ...pages, ...requestPages(), 'teams.md': teams })
})
afterAll(() => department.close())
beforeEach(async () => {
  await department.forgetWork()
  department.house.clock.set('2026-07-01T12:00:00Z')
})

const act = acting(() => department, requestOperations)
const wanted = { project: 'field', subject: 'A stand', body: 'In spring.', due: '2026-07-10' }
async function isLate(now: string, number = 1) {
  department.house.clock.set(now)
  const { request } = await ask(department.house, department.person('zofia'), showRequest, { number })
  return request.late === true
}

// 10 July ends at 12:00 UTC of that day in Auckland, at 10:00 UTC of the 11th in Honolulu, at 22:00 UTC in Berlin, where the handbook counts.
test.each([
  ['of Keiko, in Auckland', 'keiko', '2026-07-10T11:59:00Z', '2026-07-10T12:00:00Z'],
  ['of Noor, in Honolulu', 'noor', '2026-07-11T09:59:00Z', '2026-07-11T10:00:00Z'],
  ['of Tomas, whose team names no zone', 'tomas', '2026-07-10T21:59:00Z', '2026-07-10T22:00:00Z'],
  ['of Keiko and Noor, for the last of them', 'keiko\nnoor', '2026-07-11T09:59:00Z', '2026-07-11T10:00:00Z'],
  ['of nobody', '', '2026-07-10T21:59:00Z', '2026-07-10T22:00:00Z'],
])('a request %s is late once its day has ended there [work:T52]', async (_, assignees, before, after) => {
  await act('linh', 'open', wanted)
  if (assignees) await act('linh', 'assign', { number: 1, to: assignees })
  expect(await isLate(before)).toBe(false)
  expect(await isLate(after)).toBe(true)
  await act('linh', 'close', { number: 1 })
  expect(await isLate(after)).toBe(false)
})

test('the day is the same day for whoever looks, wherever they are, and late is said on every page [work:T52]', async () => {
  await act('linh', 'open', { ...wanted, labels: 'mktg-status::triage' })
  await act('linh', 'assign', { number: 1, to: 'noor' })
  const drawn = async (now: string, by: string) => {
    department.house.clock.set(now)
    const visit = { house: department.house, by: department.person(by) }
    return [
      await drawnScreen(requestScreen, { ...visit, params: { number: '1' } }),
      await drawnScreen(requestsScreen, visit),
      await drawnScreen(boardScreen, visit),
      await drawnScreen(inboxScreen, visit),
    ]
  }
  for (const by of ['noor', 'keiko'])
    for (const page of await drawn('2026-07-11T09:59:00Z', by)) {
      expect(page).toContain('Fri 10 July')
      expect(page).not.toContain('>late<')
    }
  for (const page of await drawn('2026-07-11T10:00:00Z', 'keiko')) {
    expect(page).toContain('Fri 10 July')
    expect(page).toContain('>late<')
  }
  await act('noor', 'accept', { number: 1 })
  const home = await lookAs(department.house, department.person('noor'), (look) => dueForMe.load(look))
  expect(home).toMatchObject([{ title: 'A stand', tag: 'late' }])
})

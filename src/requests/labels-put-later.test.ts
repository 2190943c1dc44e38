import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { approvals } from '#approvals'
import { ask, perform, type Operation } from '#kernel'
import {
  openTestDepartment,
  paidSocial,
  planners,
  refusalOf,
  requestPages,
  type TestDepartment,
} from '#testing'
import { contributed } from '../app.ts'
import { asApprovalSubject } from './approval-subject.ts'
import { showRequest } from './show-request.ts'

const pages = {
  ...paidSocial(),
  ...requestPages({
    'prizes.md': `# Prizes

A prize is sent in the project Field with the subject "Prize: " and whose it is.

\`\`\`request
name: prize
subject: "Prize: {winner}"
project: field
form:
  - {type: input, id: winner, label: Whose, required: true}
\`\`\`

A prize needs a yes from the Director, Digital Strategy.

\`\`\`approval
name: prize
of: requests
where: {type: prize}
approved-by: Director, Digital Strategy
effect: {put: [mktg-status::wip, no-action]}
\`\`\`

What carries the label plan needs a yes from the Director, Digital Strategy.

\`\`\`approval
name: plan
of: requests
where: {labels: 'mktg-status::plan'}
approved-by: Director, Digital Strategy
\`\`\`

What carries the label “no-action” needs a yes from the Director, Digital Strategy.

\`\`\`approval
name: idle
of: requests
where: {labels: no-action}
approved-by: Director, Digital Strategy
\`\`\`

At most one request with the label wip is opened in a calendar month.

\`\`\`limit
name: one-in-work
of: requests
where: {labels: 'mktg-status::wip'}
at-most: 1
each: calendar month
otherwise: refuse
\`\`\`
`,
  }),
}

let department: TestDepartment
beforeAll(async () => {
  department = await openTestDepartment(planners, pages)
})
afterAll(() => department.close())
beforeEach(() => department.forgetWork())

const { asks } = approvals(() => [asApprovalSubject])
async function act(by: string, name: string, input: object) {
  const found: Operation | undefined = contributed.operations.find((one) => one.name === name)
  if (!found) throw new Error(`nothing is called ${name}`)
  const done = await perform(department.house, department.person(by), found, input)
  await department.follow()
  return done.result
}
const file = (labels = '') =>
  act('linh', 'requests.open', { project: 'field', subject: 'A film', body: 'x', labels })
const prize = () => act('linh', 'requests.open', { type: 'prize', answers: { winner: 'Grace' } })
const shown = async (number: number) =>
  (await ask(department.house, department.person('linh'), showRequest, { number })).request
const approval = async (number: number) =>
  (await ask(department.house, department.person('noor'), asks.show, { number })).approval
const asked = async () =>
  (await department.database.asOwner('select rule from approvals order by number')).map(({ rule }) => rule)

test('a label that an approval puts on is refused where a limit is full: it is given all the same, and says why', async () => {
  await file('mktg-status::wip')
  await prize()
  await act('noor', 'approvals.approve', { number: 1 })
  const { state, effect } = await approval(1)
  expect(state).toBe('given')
  expect(effect?.fault).toContain('is full')
  expect((await shown(2)).labels).toEqual([])
})

test('a label that an approval puts on takes the place, so that the next one is refused', async () => {
  await prize()
  await act('noor', 'approvals.approve', { number: 1 })
  expect((await approval(1)).effect?.fault).toBeUndefined()
  expect((await shown(1)).labels).toEqual(['mktg-status::wip', 'no-action'])
  const refusal = await refusalOf(file('mktg-status::wip'))
  expect(refusal.ruling).toMatchObject({ name: 'one-in-work', outcome: 'refused' })
})

test('a label put on later asks for the approval that its page wants for it, as whoever opened the request', async () => {
  await file('mktg-status::triage')
  expect(await asked()).toEqual([])
  await act('arjun', 'requests.label', { number: 1, put: 'mktg-status::plan' })
  expect(await asked()).toEqual(['plan'])
  expect(await approval(1)).toMatchObject({ state: 'waits', askedBy: { handle: 'linh' } })
})

test('it asks once: not for another label, nor for one that goes and comes', async () => {
  await file('mktg-status::triage')
  for (const put of ['mktg-status::plan', 'Team board', 'mktg-status::triage', 'mktg-status::plan'])
    await act('arjun', 'requests.label', { number: 1, put })
  expect(await asked()).toEqual(['plan'])
})

test('who took an approval back is not asked for it again by another label', async () => {
  await file('mktg-status::plan')
  await act('linh', 'approvals.take-back', { number: 1 })
  await act('linh', 'requests.label', { number: 1, put: 'Team board' })
  expect(await asked()).toEqual(['plan'])
  expect((await approval(1)).state).not.toBe('waits')
})

test('a label that an approval puts on asks for the one that it wants itself', async () => {
  await prize()
  await act('noor', 'approvals.approve', { number: 1 })
  expect(await asked()).toEqual(['prize', 'idle'])
})

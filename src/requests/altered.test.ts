import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ask, lookAs, perform, type Operation } from '#kernel'
import { openTestDepartment, paidSocial, planners, requestPages, type TestDepartment } from '#testing'
import { listAltered } from './list-altered.ts'
import { requestOperations } from './operations.ts'
import { toldAtPush } from './told-at-push.ts'

const wish = `# Wishes

A wish may be sent in the project Field with the subject "Wish: " and what, and with a due date.

\`\`\`request
name: wish
subject: "Wish: {what}"
project: field
due: required
form:
  - {type: input, id: what, label: What, required: true}
  - {type: input, id: why-now, label: Why now, required: true}
\`\`\`
`
const { 'ask.md': asking = '' } = requestPages()
const pages = (change: (page: string) => string = (page) => page) => ({
  ...paidSocial(),
  'ask.md': change(asking),
  'wishes.md': wish,
})

let department: TestDepartment
beforeAll(async () => {
  department = await openTestDepartment(planners, pages())
})
afterAll(() => department.close())
beforeEach(async () => {
  await department.forgetWork()
  await department.enforce(pages())
})

const act = (name: string, input: object, by = 'linh') => {
  const found: Operation | undefined = requestOperations.find((one) => one.name === `requests.${name}`)
  if (!found) throw new Error(`nothing is called requests.${name}`)
  return perform(department.house, department.person(by), found, input)
}
const altered = async (type: string) =>
  (await ask(department.house, department.person('linh'), listAltered, { type })).requests.map(
    ({ number, says }) => [number, ...says],
  )
const elsewhere = (page: string) => page.replace('Corporate Marketing is the', 'Corporate Marketing is our')
const program = { type: 'program', due: '2027-02-15' }

test('what was let pass with a reason, because a page only says so, or was taken off or away is no fault of a push beside it', async () => {
  await act('open', { ...program, answers: { publisher: 'Kaizen' }, excuse: 'Nobody could say yet.' })
  await act('open', { type: 'wish', answers: { what: 'A garden' } })
  await act('open', { type: 'idea', answers: { idea: 'A film', 'why-then': 'x' }, due: '2027-03-01' })
  await act('label', { number: 3, take: 'Team board\nmktg-status::triage' })
  await act('move', { number: 3, project: 'field' }, 'noor')
  const before = await department.enforce(pages())
  const next = await department.enforce(pages(elsewhere))
  expect(await altered('program')).toEqual([])
  expect(await altered('wish')).toEqual([])
  expect(await altered('idea')).toEqual([])
  const told = await lookAs(department.house, department.person('linh'), (look) =>
    toldAtPush({ ...look, model: before }, next),
  )
  expect(told).toEqual([])
})

test('what a page asks for besides is told all the same, by the page as by the push', async () => {
  await act('open', { ...program, answers: { publisher: 'Kaizen' }, excuse: 'Nobody could say yet.' })
  const before = await department.enforce(pages())
  const next = await department.enforce(
    pages((page) => page.replace('label: In which country}', 'label: In which country, required: true}')),
  )
  expect(await altered('program')).toEqual([[1, '“In which country” is not answered']])
  const told = await lookAs(department.house, department.person('linh'), (look) =>
    toldAtPush({ ...look, model: before }, next),
  )
  expect(told.map(({ says }) => says)).toEqual([
    '“Program” reads otherwise now: 1 open request does not fit it (of the latest, “In which country” is not answered). Nothing of it was changed:',
  ])
})

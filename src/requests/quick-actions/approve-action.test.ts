import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { approvals } from '#approvals'
import { ask, perform } from '#kernel'
import {
  openTestDepartment,
  paidSocial,
  planners,
  refusalOf,
  requestPages,
  type TestDepartment,
} from '#testing'
import { asApprovalSubject } from '../approval-subject.ts'
import { commentOnRequest } from '../comment-on-request.ts'
import { openRequest } from '../open-request.ts'
import { showRequest } from '../show-request.ts'

const page = `# Trips

Send a trip in the project Field with the subject "Trip: " and where to.

\`\`\`request
name: trip
subject: "Trip: {place}"
project: field
form:
  - {type: input, id: place, label: Where to, required: true}
\`\`\`

A trip needs a yes from the Director, Digital Strategy.

\`\`\`approval
name: trip
of: requests
where: {type: trip}
approved-by: Director, Digital Strategy
\`\`\`
`

let department: TestDepartment
beforeAll(async () => {
  department = await openTestDepartment(planners, {
    ...paidSocial(),
    ...requestPages({ 'trips.md': page }),
  })
})
afterAll(() => department.close())
beforeEach(async () => {
  await department.forgetWork()
  const trip = { type: 'trip', answers: { place: 'Hanoi' } }
  await perform(department.house, department.person('linh'), openRequest, trip)
  await department.follow()
})

const { asks } = approvals(() => [asApprovalSubject])
const say = async (by: string, body: string) =>
  (await perform(department.house, department.person(by), commentOnRequest, { number: 1, body })).result
const approval = async () =>
  (await ask(department.house, department.person('linh'), asks.show, { number: 1 })).approval
const comments = async () =>
  (await ask(department.house, department.person('linh'), showRequest, { number: 1 })).comments.map(
    ({ body }) => body,
  )

test('whoever decides says yes by /approve, with what stands behind it', async () => {
  await say('noor', 'Go and see them.\n/approve Take the night train.')
  const { state, groups } = await approval()
  expect([state, groups[0]?.agreed.map(({ handle }) => handle)]).toEqual(['given', ['noor']])
  expect(await comments()).toEqual(['Go and see them.'])
  const votes = await department.database.asOwner('select verdict, why from approval_votes')
  expect(votes).toEqual([{ verdict: 'yes', why: 'Take the night train.' }])
})

test.each([
  ['somebody else of the department', 'arjun'],
  ['whoever opened the request', 'linh'],
])('/approve of %s is left out and told, what they say stays, and it waits as before', async (_, by) => {
  const { notes } = await say(by, 'I am all for it.\n/approve')
  expect(notes.join(' ')).toContain('Line 2, /approve, was left out. Nothing about it waits for your yes.')
  expect(await comments()).toEqual(['I am all for it.'])
  expect((await approval()).state).toBe('waits')
  expect(await department.database.asOwner('select from approval_votes')).toEqual([])
  expect((await refusalOf(say(by, '/approve'))).message).toContain('Nothing about it waits for your yes.')
})

test('what was approved cannot be approved once more', async () => {
  await say('noor', '/approve')
  const { notes } = await say('noor', 'And again.\n/approve')
  expect(notes.join(' ')).toContain('Nothing about it waits for your yes.')
  expect((await approval()).state).toBe('given')
})

test('in a text that only quotes it nothing is approved', async () => {
  await say('noor', '> /approve\n\n```\n/approve\n```')
  expect((await approval()).state).toBe('waits')
})

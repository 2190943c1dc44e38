import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { lookAs } from '#kernel'
import { needsOf } from '#approvals'
import {
  acting,
  openTestDepartment,
  paidSocial,
  planners,
  refusalOf,
  requestPages,
  roundsOf,
  type TestDepartment,
} from '#testing'
import { asApprovalSubject } from './approval-subject.ts'
import { requestOperations } from './operations.ts'

const ideas = `# Which ideas

An idea needs the approval of the Director, Digital Strategy. Write a comment with the words Seeking Approval.
If the idea itself changes, ask again.

\`\`\`approval
name: idea
of: requests
where: {type: idea}
asked-with: Seeking Approval
approved-by: Director, Digital Strategy
else-by: keiko
ask-again-if-changed: [idea]
\`\`\`
`
let department: TestDepartment
let at: ReturnType<typeof roundsOf>
beforeAll(async () => {
  department = await openTestDepartment(planners, {
    ...paidSocial(),
    ...requestPages(),
    'which.md': ideas,
  })
  at = roundsOf(department, asApprovalSubject)
})
afterAll(() => department.close())
beforeEach(() => department.forgetWork())

const act = acting(() => department, requestOperations)
const idea = (by: string, more: object = {}) =>
  act(by, 'open', {
    type: 'idea',
    answers: { idea: 'Remote podcast', 'why-then': 'The season begins.' },
    due: '2027-03-01',
    ...more,
  })
const say = (by: string, body: string) => act(by, 'comment', { number: 1, body })

test('[R2.65] a comment with the mention and the words asks, and only whom the page means gives it', async () => {
  await idea('linh')
  await say('linh', '@noor Seeking Approval')
  expect(await at.show('linh', 1)).toMatchObject({
    state: 'waits',
    for: { title: 'Proposal: Remote podcast' },
  })
  expect((await refusalOf(at.approve('theo', 1))).ruling?.citation.path).toBe('which.md')
  expect(await at.approve('noor', 1)).toBe('given')
})

test('[R2.65] the words alone ask nobody and say what is missing; a quoted one says nothing', async () => {
  await idea('linh')
  expect((await say('linh', 'Seeking Approval')).rulings).toMatchObject([{ name: 'idea', outcome: 'noted' }])
  expect((await say('linh', '> @noor Seeking Approval')).rulings).toEqual([])
  expect(await at.list('linh', 'all')).toEqual([])
})

test('[T59] who opened the request does not approve it: somebody else whom the page names does', async () => {
  await idea('noor')
  await say('linh', '@keiko Seeking Approval')
  expect((await refusalOf(at.approve('noor', 1))).message).toContain('Nobody approves what is their own')
  expect(await at.approve('keiko', 1)).toBe('given')
})

test('[T66] an approval of a confidential request is missing for those who may not know of the request', async () => {
  await idea('linh', { confidential: true, readers: 'arjun' })
  await say('linh', '@noor Seeking Approval')
  expect((await at.show('arjun', 1)).state).toBe('waits')
  expect((await refusalOf(at.show('zofia', 1))).kind).toBe('missing')
  expect(await at.list('zofia', 'all')).toEqual([])
})

test('what a request needs stands on its page', async () => {
  await idea('linh')
  const [{ id } = { id: '' }] = await department.database.asOwner<{ id: string }>('select id from requests')
  const needs = await lookAs(department.house, department.person('zofia'), (look) =>
    needsOf(look, { subjects: () => [asApprovalSubject] }, { kind: 'requests', id }),
  )
  expect(needs).toMatchObject([{ approval: 'idea', citation: { path: 'which.md' } }])
})

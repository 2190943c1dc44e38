import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ask } from '#kernel'
import { acting, openTestDepartment, paidSocial, planners, requestPages, type TestDepartment } from '#testing'
import { requestOperations } from './operations.ts'
import { showRequest } from './show-request.ts'

const pages = {
  ...paidSocial(),
  ...requestPages(),
  'panels.md': `# Panels

Send a panel guidance in the project Field with the subject "Panel: " and the event.

\`\`\`request
name: panel-guidance
title: Panel guidance
subject: "Panel: {event}"
project: field
form:
  - {type: input, id: event, label: Which event, required: true}
\`\`\`

After a panel guidance, send a consultation in the project Field with the subject "Consultation: " and the event.

\`\`\`request
name: consultation
subject: "Consultation: {event}"
project: field
after: panel-guidance
form:
  - {type: input, id: event, label: Which event, required: true}
\`\`\`
`,
}
let department: TestDepartment
beforeAll(async () => {
  department = await openTestDepartment(planners, pages)
})
afterAll(() => department.close())
beforeEach(() => department.forgetWork())

const act = acting(() => department, requestOperations)
const open = (by: string, type: string, event: string) => act(by, 'open', { type, answers: { event } })
const notes = async (number: number) => {
  const { rulings } = await ask(department.house, department.person('linh'), showRequest, { number })
  return rulings.flatMap(({ outcome, reason }) => (outcome === 'noted' ? [reason] : []))
}
const warned = ['It comes after Panel guidance, and of yours none like it was taken in hand or is done.']

test('a consultation without a panel guidance is noted, and sent all the same [R2.144]', async () => {
  await open('linh', 'consultation', 'Platform Days')
  expect(await notes(1)).toEqual(warned)
})

test.each([
  ['one that nobody answered yet', 'linh', 'Platform Days', [], warned],
  ['one that was taken in hand', 'linh', 'platform days ', [['noor', 'accept']], []],
  ['one that is done', 'linh', 'Platform Days', [['linh', 'close']], []],
  ['one that was declined', 'linh', 'Platform Days', [['noor', 'decline']], warned],
  ['one for another event', 'linh', 'Other Days', [['noor', 'accept']], warned],
  ['somebody else’s', 'keiko', 'Platform Days', [['noor', 'accept']], warned],
] as const)('after %s it is noted or not [R2.144]', async (_, by, event, acts, expected) => {
  await open(by, 'panel-guidance', event)
  for (const [who, name] of acts) await act(who, name, { number: 1, why: 'So it is.' })
  await open('linh', 'consultation', 'Platform Days')
  expect(await notes(2)).toEqual(expected)
})

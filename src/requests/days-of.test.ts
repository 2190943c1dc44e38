import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { perform, type Operation } from '#kernel'
import {
  openTestDepartment,
  paidSocial,
  planners,
  refusalOf,
  requestPages,
  type TestDepartment,
} from '#testing'
import { requestOperations } from './operations.ts'

let department: TestDepartment

const errand = (name: string, project: string, more = '') => `
${project} is a project${more === '' ? '' : ', and Keiko Sato answers for what comes in there'}.

\`\`\`project
name: ${project.toLowerCase()}
title: ${project}
${more}\`\`\`

You send an errand in the project ${project} at least five business days ahead.

\`\`\`request
name: ${name}
subject: "Errand: {what}"
project: ${project.toLowerCase()}
due: at least 5 business days
form:
  - {type: input, id: what, label: What is it, required: true}
\`\`\`
`
const all = paidSocial()
const pages = {
  ...all,
  ...requestPages(),
  'teams.md': (all['teams.md'] ?? '').replace(
    'name: field-apac\n',
    'name: field-apac\nholidays: holidays-in-apac\n',
  ),
  'days.md':
    '# Days\n\nOf the holidays in APAC, two days are left: 2027-01-18 and 2027-02-08.\n\n```list\nname: holidays-in-apac\ntitle: holidays in APAC\nof: days\nvalues: [2027-01-18, 2027-02-08]\n```\n',
  'desk.md': `# The desk\n${errand('desk-errand', 'Desk', 'on-duty: keiko\n')}`,
  'kept.md': `# Kept\n${errand('kept-errand', 'Kept', 'owner: keiko\n')}`,
  'loose.md': `# Loose\n${errand('loose-errand', 'Loose')}`,
}
beforeAll(async () => {
  department = await openTestDepartment(planners, pages)
})
afterAll(() => department.close())
beforeEach(() => department.forgetWork())

const act = (name: string, input: object) => {
  const found: Operation | undefined = requestOperations.find((one) => one.name === `requests.${name}`)
  if (!found) throw new Error(`nothing is called requests.${name}`)
  return perform(department.house, department.person('linh'), found, input)
}
const program = { type: 'program', answers: { publisher: 'Kaizen', known: 'yes', whose: 'linh' } }
const others = { type: 'program', answers: { publisher: 'Kaizen', known: 'no' } }
const errandOf = (where: string) => ({ type: `${where}-errand`, answers: { what: 'Paper' } })

// From Thu 14 January 2027 the fifth business day is Thu 21; without Mon 18, a holiday in APAC, it is Fri 22.
test.each([
  ['of whoever sees to it', program, '2027-01-22'],
  ['of another team that sees to it, which has none', others, '2027-01-21'],
  ['of whoever is on duty, where nobody sees to it', errandOf('desk'), '2027-01-22'],
  ['of who answers for the project, where nobody is on duty', errandOf('kept'), '2027-01-22'],
  ['of nobody, where nobody answers for it', errandOf('loose'), '2027-01-21'],
])('the earliest day leaves out holidays %s [work:T53]', async (_, asked, first) => {
  const refusal = await refusalOf(act('open', { ...asked, due: '2027-01-20' }))
  expect(refusal.message).toContain(`${first} is the first day.`)
  await act('open', { ...asked, due: first })
  const early = { number: 1, due: '2027-01-20' }
  expect((await refusalOf(act('set-due-day', early))).message).toContain(`${first} is the first day.`)
})

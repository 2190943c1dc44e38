import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ask } from '#kernel'
import { acting, openTestDepartment, paidSocial, planners, requestPages, type TestDepartment } from '#testing'
import { requestOperations } from './operations.ts'
import { showRequest } from './show-request.ts'

const page = `# Introductions

An introduction in the project Field is answered in three business days, whatever the region is.

\`\`\`request
name: introduction
subject: "Introduction: {whom}"
project: field
assign: {APAC: Field Marketing Lead, EMEA: lead of team digital-strategy}
due: 3 business days
form:
  - {type: input, id: whom, label: Whom, required: true}
  - {type: dropdown, id: region, label: Which region, options: [APAC, EMEA], required: true}
\`\`\`

At most one introduction is made in a calendar month.

\`\`\`limit
name: introductions
of: requests
where: {type: introduction}
at-most: 1
each: calendar month
\`\`\`
`
const pages = { ...paidSocial(), ...requestPages({ 'introductions.md': page }) }

let department: TestDepartment
beforeAll(async () => {
  department = await openTestDepartment(planners, pages)
})
afterAll(() => department.close())
beforeEach(async () => {
  await department.forgetWork()
  await department.enforce(pages)
})

const act = acting(() => department, requestOperations)
const shown = (number = 1) => ask(department.house, department.person('linh'), showRequest, { number })
const introduction = (whom: string, more: object = {}) =>
  act('linh', 'open', { type: 'introduction', answers: { whom, region: 'APAC' }, ...more })

test('a tick leaves the region that it is of', async () => {
  await introduction('Saffron', { body: '- [ ] Write first' })
  const { request, items } = await shown()
  expect(request.region).toBe('apac')
  await act('linh', 'tick', { number: 1, item: items[0]?.item, done: true })
  expect((await shown()).request).toMatchObject({ region: 'apac', body: '- [x] Write first' })
})

test('one that is over takes no place, however it is changed, until it is opened again', async () => {
  await introduction('Saffron')
  await act('linh', 'close', { number: 1 })
  await introduction('Kaizen')
  await act('linh', 'label', { number: 1, put: 'Stuck' })
  await act('linh', 'set-due-day', { number: 1, due: '2028-01-10' })
  await expect(act('linh', 'reopen', { number: 1 })).rejects.toThrow(/1 of 1/)
})

test('a day that is taken off is off, though the page gives new ones a day; and a first day is taken back', async () => {
  await introduction('Saffron')
  expect((await shown()).request.dueOn).toBeDefined()
  await act('linh', 'set-due-day', { number: 1 })
  expect((await shown()).request.dueOn).toBeUndefined()
})

test('why it is not over stands among what was said', async () => {
  await introduction('Saffron')
  await act('linh', 'close', { number: 1 })
  await act('linh', 'reopen', { number: 1, why: 'They never answered.' })
  expect((await shown()).comments).toMatchObject([{ number: 1, body: 'They never answered.' }])
})

test('in a project that is called otherwise since, it is in that project', async () => {
  await introduction('Saffron')
  const called = (text: string) =>
    text
      .replaceAll('project Field', 'project Regions')
      .replaceAll('project: field', 'project: regions')
      .replaceAll('Field is the project', 'Regions is the project')
      .replace('name: field\ntitle: Field', 'name: regions\nformerly: [field]\ntitle: Regions')
  const renamed = Object.entries(pages).map(([path, text]) => [path, called(text)])
  await department.enforce(Object.fromEntries(renamed))
  expect((await shown()).request.project).toBe('regions')
  await act('linh', 'split', { number: 1, subject: 'Thank them' })
  expect((await shown(2)).request.project).toBe('regions')
})

test('one text does twenty things at most', async () => {
  await introduction('Saffron')
  const body = '/label ~Stuck\n'.repeat(21)
  await expect(act('linh', 'comment', { number: 1, body })).rejects.toThrow('20 things at most')
  expect((await shown()).request.labels).toEqual([])
})

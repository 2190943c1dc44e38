import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAs, perform, type Model } from '#kernel'
import { openTestDepartment, paidSocial, planners, requestPages, type TestDepartment } from '#testing'
import { openRequest } from './open-request.ts'
import { toldAtPush } from './told-at-push.ts'

const { 'ask.md': asking = '' } = requestPages()
const pages = (change: (page: string) => string = (page) => page) => ({
  ...paidSocial(),
  'ask.md': change(asking),
})

let department: TestDepartment
let before: Model
beforeAll(async () => {
  department = await openTestDepartment(planners, pages())
  before = await department.enforce(pages())
  const open = (by: string, type: string, answers: object, more: object = {}) =>
    perform(department.house, department.person(by), openRequest, {
      type,
      answers,
      due: '2027-02-01',
      ...more,
    })
  await open('linh', 'idea', { idea: 'A film', 'why-then': 'The fair.' })
  await open('linh', 'idea', { idea: 'A secret book', 'why-then': 'x' }, { confidential: true })
  await open('linh', 'program', { publisher: 'Kaizen', known: 'no' })
})
afterAll(() => department.close())

const told = async (by: string, change: (page: string) => string) => {
  const next = await department.enforce(pages(change))
  return lookAs(department.house, department.person(by), (look) =>
    toldAtPush({ ...look, model: before }, next),
  )
}

test('a push says what open requests it alters, and of a confidential one nothing even to whoever asked it', async () => {
  const field = '  - {type: input, id: who, label: Who is it for, required: true}\n'
  const said = await told('linh', (page) =>
    page.replace('  - {type: textarea, id: why', `${field}  - {type: textarea, id: why`),
  )
  expect(said).toEqual([
    {
      says: '“Idea” reads otherwise now: 1 open request does not fit it (of the latest, “Who is it for” is not answered). Nothing of it was changed:',
      href: '/-/requests/altered?type=idea',
    },
  ])
})

test('a push that only words a sentence anew, or asks for less, says nothing', async () => {
  expect(await told('linh', (page) => page.replace('label: Your idea,', 'label: Your thought,'))).toEqual([])
  expect(await told('linh', (page) => page.replace('due: required\n', ''))).toEqual([])
})

test('a type that goes away says what is left open of it', async () => {
  const gone = await told('noor', (page) => page.replace(/```request\nname: program[\s\S]*?```\n/, ''))
  expect(gone).toEqual([
    {
      says: '“Program” is gone from the pages. 1 open request of it is still open and stays as it is:',
      href: '/-/requests?type=program',
    },
  ])
})

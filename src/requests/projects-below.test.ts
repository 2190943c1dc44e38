import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ask, perform, visitor } from '#kernel'
import { tryBlock } from '#model'
import { openTestDepartment, paidSocial, planners, requestPages, type TestDepartment } from '#testing'
import { showBoard } from './boards/show-board.ts'
import { project } from './kinds/project.ts'
import { listRequests } from './list-requests.ts'
import { openRequest } from './open-request.ts'

const below = (name: string, above: string, more = '') => `
${name} is a project below ${above}${more === '' ? '' : ', and it is public'}.

\`\`\`project
name: ${name.toLowerCase()}
title: ${name}
part-of: ${above.toLowerCase()}
${more}\`\`\`
`
let department: TestDepartment
beforeAll(async () => {
  department = await openTestDepartment(planners, {
    ...paidSocial(),
    ...requestPages(),
    'below.md': `# Below\n${below('North', 'Field', 'public: true\n')}${below('Harbour', 'North')}`,
  })
})
afterAll(() => department.close())
beforeEach(() => department.forgetWork())

const open = (where: string) =>
  perform(department.house, department.person('linh'), openRequest, {
    ...{ project: where, subject: `One in ${where}`, body: 'x', labels: 'mktg-status::wip' },
  })
const listed = async (wanted: string, by = department.person('zofia')) => {
  const { requests, unknown } = await ask(department.house, by, listRequests, { project: wanted })
  return [...requests.map((one) => one.project), ...unknown]
}

test('a list of a project holds what is in those below it, and none of those above [R0.13]', async () => {
  for (const one of ['field', 'north', 'harbour', 'corporate-marketing']) await open(one)
  expect(await listed('field')).toEqual(['harbour', 'north', 'field'])
  expect(await listed('North')).toEqual(['harbour', 'north'])
  expect(await listed('harbour')).toEqual(['harbour'])
  expect(await listed('south')).toEqual(['project “south”'])
  const board = await ask(department.house, department.person('zofia'), showBoard, { project: 'north' })
  expect(board.columns.find(({ title }) => title === 'wip')?.count).toBe(2)
})

test('a stranger sees of a project only what is public, wherever it stands [R0.13]', async () => {
  for (const one of ['field', 'north', 'harbour']) await open(one)
  expect(await listed('field', visitor)).toEqual(['north'])
})

test('a project says what it is below, and the paragraph says so too', () => {
  const beside = ['Field', 'Press'].map((one) => ({
    ...{ kind: 'project', paragraph: `${one} is a project.` },
    block: `name: ${one.toLowerCase()}\ntitle: ${one}\n`,
  }))
  const block = 'name: north\ntitle: North\npart-of: field\n'
  const tried = (paragraph: string) => tryBlock([project], project, { block, paragraph, beside })
  expect(tried('North is a project below Field.').definition?.said).toBe(
    'North is a project below Field that every member may read.',
  )
  expect(tried('North is a project below Press.').faults.join('\n')).toContain('part-of')
})

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ask, perform } from '#kernel'
import {
  openTestDepartment,
  paidSocial,
  planners,
  refusalOf,
  requestPages,
  type TestDepartment,
} from '#testing'
import { commentOnRequest } from '../comment-on-request.ts'
import { openRequest } from '../open-request.ts'
import { showRequest } from '../show-request.ts'

let department: TestDepartment
beforeAll(async () => {
  department = await openTestDepartment(planners, { ...paidSocial(), ...requestPages() })
})
afterAll(() => department.close())
beforeEach(async () => {
  await department.forgetWork()
  await perform(department.house, department.person('linh'), openRequest, {
    project: 'field',
    subject: 'A film',
    body: 'x',
    labels: 'mktg-status::triage',
  })
})

const say = (body: string, by = 'linh') =>
  perform(department.house, department.person(by), commentOnRequest, { number: 1, body })
const now = async () => {
  const { request, comments } = await ask(department.house, department.person('linh'), showRequest, {
    number: 1,
  })
  return {
    ...request,
    said: comments.map(({ body }) => body),
    to: request.assignees.map(({ handle }) => handle),
  }
}

test('a comment says something and does something, in its order', async () => {
  await say(
    'Begun.\n/label ~wip2\n'.replace('~wip2', '~"mktg-status::wip" ~"Team board"') +
      '/assign @noor\n/assign @arjun',
  )
  expect(await now()).toMatchObject({
    said: ['Begun.'],
    labels: ['Team board', 'mktg-status::wip'],
  })
  expect((await now()).to.toSorted()).toEqual(['arjun', 'noor'])
})

test('actions alone make no comment, and each is recorded as what it is', async () => {
  const { result, entries } = await say('/relabel ~“Team board”\n/close It went well.')
  expect([result, entries.length]).toEqual([{ number: 1 }, 2])
  expect(await now()).toMatchObject({
    said: [],
    labels: ['Team board'],
    ended: { outcome: 'done', why: 'It went well.' },
  })
  await say('/reopen\n/unlabel')
  expect((await now()).ended).toBeUndefined()
  expect((await now()).labels).toEqual([])
})

test('people are given it, taken off it, and given it anew', async () => {
  await say('/assign @noor @arjun')
  await say('/unassign @noor')
  expect((await now()).to).toEqual(['arjun'])
  await say('/reassign @linh')
  expect((await now()).to).toEqual(['linh'])
  await say('/unassign')
  expect((await now()).to).toEqual([])
})

test('an unknown label is refused with the nearest and the line, and nothing is done [work:T44]', async () => {
  const refusal = await refusalOf(say('Look.\n/close\n/label ~"Team bord"'))
  expect([refusal.kind, refusal.fields]).toEqual([
    'invalid',
    [
      {
        field: 'body',
        message: 'Line 3, /label: The handbook has no label “Team bord”. Did you mean “Team board”?',
      },
    ],
  ])
  const { said, ended, labels } = await now()
  expect([said, ended, labels]).toEqual([[], undefined, ['mktg-status::triage']])
})

test('several actions on one line are told apart [work:T46]', async () => {
  const refusal = await refusalOf(say('/label ~"Team board" /close'))
  expect(refusal.fields[0]?.message).toContain('Write each action on a line of its own.')
})

test('who may not close it by the button may not by a comment either [work:T47]', async () => {
  const refusal = await refusalOf(say('/close', 'zofia'))
  expect(refusal.fields[0]?.message).toContain('Line 1, /close: Linh')
  expect((await now()).ended).toBeUndefined()
})

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ask } from '#kernel'
import {
  acting,
  openTestDepartment,
  paidSocial,
  planners,
  refusalOf,
  requestPages,
  type TestDepartment,
} from '#testing'
import { requestOperations } from './operations.ts'
import { showRequest } from './show-request.ts'

let department: TestDepartment
beforeAll(async () => {
  department = await openTestDepartment(planners, { ...paidSocial(), ...requestPages() })
})
afterAll(() => department.close())
beforeEach(async () => {
  await department.forgetWork()
  await act('linh', 'open', { project: 'field', subject: 'Old prices', body: 'They are still found.' })
  await act('arjun', 'comment', { number: 1, body: 'The index is a week old.' })
})

const act = acting(() => department, requestOperations)
const thanked = async () => {
  const { comments } = await ask(department.house, department.person('linh'), showRequest, { number: 1 })
  return comments[0]?.thanks.map(({ handle }) => handle)
}

test('what somebody said is thanked for once, and the thanks taken back', async () => {
  await act('linh', 'thank', { number: 1, comment: 1 })
  department.house.clock.forward({ minutes: 1 })
  await act('keiko', 'thank', { number: 1, comment: 1 })
  await act('linh', 'thank', { number: 1, comment: 1 })
  expect(await thanked()).toEqual(['linh', 'keiko'])
  await act('linh', 'take-thanks-back', { number: 1, comment: 1 })
  expect(await thanked()).toEqual(['keiko'])
})

test('nobody thanks themselves, or for what was not said', async () => {
  expect((await refusalOf(act('arjun', 'thank', { number: 1, comment: 1 }))).message).toBe(
    'You said that yourself.',
  )
  expect((await refusalOf(act('linh', 'thank', { number: 1, comment: 7 }))).message).toBe(
    'Nothing with the number 7 was said about it.',
  )
})

test('of a confidential one nobody outside its circle learns whether there is something to thank for', async () => {
  await act('linh', 'confide', { number: 1, readers: 'arjun' })
  for (const comment of [1, 7])
    expect((await refusalOf(act('keiko', 'thank', { number: 1, comment }))).message).toBe(
      'There is no request 1.',
    )
})

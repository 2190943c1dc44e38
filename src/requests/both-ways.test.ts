import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { perform, type Operation } from '#kernel'
import { openTestDepartment, paidSocial, planners, requestPages, type TestDepartment } from '#testing'
import { requestOperations } from './operations.ts'

let department: TestDepartment
beforeAll(async () => {
  department = await openTestDepartment(planners, { ...paidSocial(), ...requestPages() })
})
afterAll(() => department.close())
beforeEach(() => department.forgetWork())

const act = (name: string, input: object) => {
  const found: Operation | undefined = requestOperations.find((one) => one.name === `requests.${name}`)
  if (!found) throw new Error(`nothing is called requests.${name}`)
  return perform(department.house, department.person('adaeze'), found, input)
}

test.each([
  ['wait for each other', 'block', 'by', 'That one waits for this one. Name another.'],
  [
    'are each the same as the other',
    'mark-duplicate',
    'of',
    'That one is the same as this one. Name another.',
  ],
])('of two requests said in one moment to %s, one is', async (_, name, other, says) => {
  const rounds = 6
  for (let number = 1; number <= 2 * rounds; number += 2) {
    await act('open', { project: 'field', subject: `One ${number}` })
    await act('open', { project: 'field', subject: `Another ${number}` })
    const both = await Promise.allSettled([
      act(name, { number, [other]: number + 1 }),
      act(name, { number: number + 1, [other]: number }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(both.flatMap((one) => (one.status === 'rejected' ? String(one.reason) : []))).toEqual([
      expect.stringContaining(says),
    ])
  }
})

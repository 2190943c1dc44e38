import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { lookAs } from '#kernel'
import { acting, openTestDepartment, paidSocial, planners, requestPages, type TestDepartment } from '#testing'
import { callingMe } from './labels-calling-me.ts'
import { requestOperations } from './operations.ts'

let department: TestDepartment
beforeAll(async () => {
  department = await openTestDepartment(planners, { ...paidSocial(), ...requestPages() })
})
afterAll(() => department.close())
beforeEach(() => department.forgetWork())

const act = acting(() => department, requestOperations)
const queueOf = async (by: string) =>
  (await lookAs(department.house, department.person(by), (look) => callingMe.load(look))).map(
    ({ title, tag }) => [title, tag],
  )
/** “Stuck” calls the Director, Digital Strategy, who is Noor. */
const stuck = { project: 'field', subject: 'A stand in Lisbon', body: 'In spring.', labels: 'Stuck' }
const queued = [['A stand in Lisbon', 'Stuck']]

test('a request with a label that calls somebody stands in their queue, until the label comes off [R2.149]', async () => {
  await act('linh', 'open', stuck)
  expect([await queueOf('noor'), await queueOf('linh')]).toEqual([queued, []])
  await act('linh', 'label', { number: 1, take: 'Stuck' })
  expect(await queueOf('noor')).toEqual([])
})

test('it leaves the queue when it ends, and is there again when it is opened again', async () => {
  await act('linh', 'open', stuck)
  await act('linh', 'close', { number: 1 })
  expect(await queueOf('noor')).toEqual([])
  await act('linh', 'reopen', { number: 1 })
  expect(await queueOf('noor')).toEqual(queued)
})

test('a confidential one stands there only for those who may know of it', async () => {
  await act('linh', 'open', { ...stuck, confidential: 'true', readers: 'tomas' })
  expect(await queueOf('noor')).toEqual([])
  await act('linh', 'confide', { number: 1, readers: 'noor' })
  expect(await queueOf('noor')).toEqual(queued)
})

test('what somebody was given and has not taken in hand is not told twice', async () => {
  await act('linh', 'open', stuck)
  await act('linh', 'assign', { number: 1, to: 'noor' })
  expect(await queueOf('noor')).toEqual([])
  await act('noor', 'accept', { number: 1 })
  expect(await queueOf('noor')).toEqual(queued)
})

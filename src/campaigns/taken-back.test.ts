import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ask, perform, type Operation } from '#kernel'
import {
  openTestDepartment,
  paidSocial,
  plannerOf,
  planners,
  refusalOf,
  type TestDepartment,
  type TestPlanner,
} from '#testing'
import { cancelCampaign } from './cancel-campaign.ts'
import { handOverCampaign } from './hand-over-campaign.ts'
import { restoreCampaign } from './restore-campaign.ts'
import { showCampaign } from './show-campaign.ts'

let department: TestDepartment
let at: TestPlanner
beforeAll(async () => {
  department = await openTestDepartment(planners, paidSocial(1))
  at = plannerOf(department)
})
afterAll(() => department.close())
beforeEach(async () => {
  await department.forgetWork()
  department.house.clock.set('2027-01-14T09:00:00Z')
})

const act = (by: string, operation: Operation, input: object) =>
  perform(department.house, department.person(by), operation, input)
const cancel = (number: number) => act('linh', cancelCampaign, { number, why: 'The venue closed.' })
const restore = (number: number, more: object = {}, by = 'linh') =>
  act(by, restoreCampaign, { number, ...more })
const show = async (number: number) =>
  (await ask(department.house, department.person('linh'), showCampaign, { number })).campaign
/** What the newest entry of the journal offers to take it back. */
const undoOf = async (operation: Operation) => {
  const [entry] = await department.database.asOwner<{ facts: object }>(
    'select facts from journal order by seq desc limit 1',
  )
  return operation.undo?.({ facts: { ...entry?.facts } })
}

test('calling off is taken back with day and place, as an act that the journal keeps', async () => {
  const number = await at.plan('linh', '2027-03-02')
  const places = await at.held()
  await cancel(number)
  expect(await undoOf(cancelCampaign)).toEqual({ name: 'campaigns.restore', input: { number } })
  const { rulings } = await restore(number)
  expect(rulings).toMatchObject([{ kind: 'limit', outcome: 'fits' }])
  expect((await show(number)).cancelled).toBeUndefined()
  expect((await at.held()).length).toBe(places.length)
  expect((await refusalOf(restore(number))).kind).toBe('conflict')
})

test('its place may be taken meanwhile: then the limit says so, and it stays called off', async () => {
  const number = await at.plan('linh', '2027-03-02')
  await cancel(number)
  await at.plan('arjun', '2027-03-03')
  expect((await refusalOf(restore(number))).ruling).toMatchObject({ kind: 'limit', outcome: 'refused' })
  expect((await show(number)).cancelled).toBeDefined()
})

test('one that waited in line waits again, at its end', async () => {
  await at.plan('arjun', '2027-03-03')
  const { result } = await at.tryPlan('linh', '2027-03-02', { wait: true })
  await cancel(result.number)
  const undo = await undoOf(cancelCampaign)
  expect(undo?.input).toEqual({ number: result.number, wait: 'true' })
  await restore(result.number, undo?.input)
  expect((await show(result.number)).waiting?.place).toBe(1)
})

test('one that had started kept its place, and takes none; one whose day passed meanwhile is planned anew', async () => {
  const started = await at.plan('linh', '2027-01-14')
  await cancel(started)
  expect((await restore(started)).rulings).toEqual([])
  const late = await at.plan('linh', '2027-03-02')
  await cancel(late)
  department.house.clock.set('2027-03-03T09:00:00Z')
  expect((await refusalOf(restore(late))).message).toContain('Plan it anew for another one.')
})

test('somebody who may not change it does not take it back', async () => {
  const number = await at.plan('linh', '2027-03-02')
  await cancel(number)
  expect((await refusalOf(restore(number, {}, 'tomas'))).kind).toBe('forbidden')
})

test('whoever handed a campaign over takes that back for an hour, though it is theirs no more', async () => {
  const number = await at.plan('linh', '2027-03-02')
  const handOver = (by: string, to: string) => act(by, handOverCampaign, { number, to })
  await handOver('linh', 'arjun')
  const undo = await undoOf(handOverCampaign)
  expect(undo).toEqual({ name: 'campaigns.hand-over', input: { number, to: 'linh' } })
  // To whose it was, and to nobody else.
  expect((await refusalOf(handOver('linh', 'keiko'))).kind).toBe('forbidden')
  await handOver('linh', 'linh')
  expect((await show(number)).plannedBy.handle).toBe('linh')
  await handOver('linh', 'arjun')
  department.house.clock.forward({ minutes: 61 })
  expect((await refusalOf(handOver('linh', 'linh'))).kind).toBe('forbidden')
})

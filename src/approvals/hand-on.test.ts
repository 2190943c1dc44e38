import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { campaigns } from '#campaigns'
import { systemPerson, transactionOf } from '#kernel'
import { conferencePages, openTestNotices, roundsOf, type TestNotices } from '#testing'
import { handOnNow } from './hand-on.ts'

/** One group: the Brand Reader, held by Tomas, whose deputy is Zofia. */
const pages = conferencePages({ groups: '', 'approved-by': 'Brand Reader' })
let at: TestNotices
let rounds: ReturnType<typeof roundsOf>
beforeAll(async () => {
  at = await openTestNotices(pages)
  rounds = roundsOf(at.department)
})
afterAll(() => at.close())
beforeEach(async () => {
  await at.department.forgetWork()
  await at.department.database.asOwner('truncate notices, notice_threads, mails cascade')
  at.department.house.clock.set('2027-01-14T09:00:00Z')
  await transactionOf(at.department.database.db, systemPerson, (tx) => tx.deleteFrom('leaves').execute())
})

/** Somebody planned on 4 January to be away from Monday the 18th. */
const away = (handle: string, standIn?: string) =>
  at.department.database.asOwner(
    `insert into leaves (id, person_id, from_on, until_on, stand_in_id, planned_by, planned_at)
     values (gen_random_uuid(), $1, '2027-01-18', '2027-01-25', $2, $1, '2027-01-04T09:00Z')`,
    [at.department.person(handle).id, standIn === undefined ? null : at.department.person(standIn).id],
  )
const world = { subjects: () => [campaigns.approvalSubject] }
async function lookAt(now: string) {
  at.department.house.clock.set(now)
  await handOnNow(at.house, at.department.database.db, { world, followUp: rounds.acts.followUp })
  await at.follow()
  const all = await Promise.all(['tomas', 'noor', 'zofia'].map(async (one) => (await at.told(one)).length))
  return all
}

test('an approval that waits for somebody is handed on when the day comes from which they are away, once', async () => {
  await away('tomas', 'noor')
  await rounds.asked()
  expect(await lookAt('2027-01-15T09:00:00Z')).toEqual([1, 0, 0])
  // 00:00 of the 18th in Berlin, where the handbook counts its days.
  expect(await lookAt('2027-01-17T22:59:00Z')).toEqual([1, 0, 0])
  expect(await lookAt('2027-01-17T23:00:00Z')).toEqual([1, 1, 1])
  expect((await at.told('noor'))[0]).toEqual({ reason: 'asked', operation: 'approvals.follow-up' })
  expect(await lookAt('2027-01-18T00:00:00Z')).toEqual([1, 1, 1])
})

test('what was decided before that day, or is asked for after it, is not handed on again', async () => {
  await away('tomas', 'noor')
  await rounds.approve('tomas', await rounds.asked())
  at.department.house.clock.set('2027-01-18T09:00:00Z')
  await rounds.asked()
  const asked = await lookAt('2027-01-18T10:00:00Z')
  expect(await lookAt('2027-01-18T11:00:00Z')).toEqual(asked)
  const entries = await at.department.database.asOwner(
    `select 1 from journal where operation = 'approvals.follow-up'`,
  )
  expect(entries).toEqual([])
})

import {
  dayAt,
  lookAsHouse,
  performWithin,
  systemPerson,
  todayIn,
  transactionOf,
  type Db,
  type House,
  type Look,
  type Schedule,
} from '#kernel'
import { daysOfEach } from '../days-of-each.ts'
import type { Days } from '../days-of.ts'
import { dayBefore } from '../rules/business-days.ts'
import { remindOfDueDay } from './remind-of-due-day.ts'
import { daySaidAt, nearDays } from './reminders-store.ts'

/** Business days before the day, as the team of who sees to it counts them. */
const lead = 2
/** Two business days never span more, but for a very long row of holidays. */
const ahead = 16

/** Looks every few minutes whose day is near. */
export const remindInTime = (house: House): Schedule => ({
  name: 'reminders of due days',
  next: (after) => after.add({ minutes: 5 }),
  // The time of the house: that of the sample is not the machine’s.
  run: (db) => remindNow(house, db),
})

/** Reminds of all whose day is near, each in a transaction of its own. */
export async function remindNow(house: House, db: Db): Promise<void> {
  const numbers = await transactionOf(db, systemPerson, async (tx) => nearNow(await lookAsHouse(house, tx)))
  for (const number of numbers)
    await transactionOf(db, systemPerson, (tx) => performWithin(house, tx, remindOfDueDay, { number }))
}

/** Numbers of those whose reminder has come, and whose day was not said only after that. */
async function nearNow(look: Look): Promise<readonly number[]> {
  const today = todayIn(look)
  // Elsewhere it may be the day before.
  const near = await nearDays(look.db, {
    from: today.subtract({ days: 1 }),
    to: today.add({ days: ahead }),
    today,
  })
  const days = await daysOfEach(look, near)
  const come = near.flatMap(({ id, number, dueOn }) => {
    const from = firstOf(days.get(id) ?? [], look.now, dueOn)
    return from ? [{ id, number, from }] : []
  })
  const said = await daySaidAt(
    look.db,
    come.map(({ id }) => id),
  )
  return come
    .filter(({ id, from }) => {
      const at = said.get(id)
      return at === undefined || Temporal.Instant.compare(at, from) < 0
    })
    .map(({ number }) => number)
}

/** When those who see to it are reminded, the first of them first; undefined as long as that has not come, and once the day is over. */
function firstOf(
  all: readonly Days[],
  now: Temporal.Instant,
  dueOn: Temporal.PlainDate,
): Temporal.Instant | undefined {
  const open = all.filter(({ zone }) => Temporal.PlainDate.compare(dayAt(now, zone), dueOn) <= 0)
  return open
    .map(({ zone, holidays }) => dayBefore(dueOn, lead, holidays).toZonedDateTime(zone).toInstant())
    .filter((from) => Temporal.Instant.compare(from, now) <= 0)
    .toSorted((a, b) => Temporal.Instant.compare(a, b))[0]
}

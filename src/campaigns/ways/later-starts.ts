import { dayInWords } from '#design'
import type { Alternative, Look } from '#kernel'
import { firstFreeDay, periodOf, type Claim, type Full } from '#limits'
import { todayFor } from '../start-day.ts'

/** The first day of the nearest later period in which every limit has a place, and the same day of it as was asked for. */
export async function laterStarts(look: Look, claim: Claim, full: Full): Promise<readonly Alternative[]> {
  const first = await firstFreeDay(look, claim, full)
  if (!first) return []
  const same = sameDayLater(claim.day, first, full)
  return [first, ...(Temporal.PlainDate.compare(same, first) > 0 ? [same] : [])].map((day) => ({
    say: `Start on ${dayInWords(day, todayFor(look))}`,
    change: { [claim.fields.day]: day.toString() },
  }))
}

/** The 20th of a month for the 20th of another, its last day where it is shorter; in weeks the same weekday. */
function sameDayLater(day: Temporal.PlainDate, later: Temporal.PlainDate, { limit, period }: Full) {
  const next = periodOf(limit.value.each, later)
  const { months } = period.first.until(next.first, { largestUnit: 'months' })
  return limit.value.each === 'week' || limit.value.each === 'day'
    ? next.first.add(period.first.until(day))
    : day.add({ months })
}

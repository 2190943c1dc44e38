import type { Duty } from '../kinds/duty.ts'

/** A turn: whose place in the list it is, and its first and last day. */
export interface Turn {
  readonly place: number
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
}

/** Whose turn it is on a day. Turns go on for ever, also before the first day, so that a look back finds one. */
export function turnOn(
  { each, since, who }: Pick<Duty, 'each' | 'since' | 'who'>,
  on: Temporal.PlainDate,
): Turn {
  const first = Temporal.PlainDate.from(since)
  const count =
    each === 'calendar month' ? monthsFrom(first, on) : Math.floor(daysFrom(first, on) / length[each])
  const begins = (nth: number): Temporal.PlainDate =>
    each === 'calendar month'
      ? first.with({ day: 1 }).add({ months: nth })
      : first.add({ days: nth * length[each] })
  const place = ((count % who.length) + who.length) % who.length
  return { place, from: begins(count), to: begins(count + 1).subtract({ days: 1 }) }
}

const length = { day: 1, week: 7 } as const

const daysFrom = (first: Temporal.PlainDate, on: Temporal.PlainDate): number =>
  first.until(on, { largestUnit: 'day' }).days

const monthsFrom = (first: Temporal.PlainDate, on: Temporal.PlainDate): number =>
  (on.year - first.year) * 12 + on.month - first.month

import type { Span } from '#model'

/** Days on which nobody works beside weekends. */
export type Holidays = ReadonlySet<string>

/** The day that lies a span after another; business days leave out weekends and holidays. Hours and minutes end the same day. */
export function dayAfter(
  from: Temporal.PlainDate,
  { count, unit }: Span,
  holidays: Holidays,
): Temporal.PlainDate {
  switch (unit) {
    case 'minute':
    case 'hour':
      return from
    case 'day':
      return from.add({ days: count })
    case 'week':
      return from.add({ weeks: count })
    case 'month':
      return from.add({ months: count })
    case 'year':
      return from.add({ years: count })
    case 'business day':
      return worked(from, { count, step: 1 }, holidays)
  }
}

/** The day that lies so many business days before another. */
export const dayBefore = (to: Temporal.PlainDate, count: number, holidays: Holidays): Temporal.PlainDate =>
  worked(to, { count, step: -1 }, holidays)

function worked(
  from: Temporal.PlainDate,
  { count, step }: { readonly count: number; readonly step: 1 | -1 },
  holidays: Holidays,
): Temporal.PlainDate {
  let day = from
  for (let left = count; left > 0;) {
    day = day.add({ days: step })
    if (day.dayOfWeek <= 5 && !holidays.has(day.toString())) left -= 1
  }
  return day
}

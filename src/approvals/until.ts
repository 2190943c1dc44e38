import type { Span } from '#model'

const units = { week: 'weeks', month: 'months', year: 'years', day: 'days' } as const

/** The instant until which an answer comes: business days are Monday to Friday, at the hour at which it was asked. */
export function untilOf(from: Temporal.Instant, { count, unit }: Span, zone: string): Temporal.Instant {
  if (unit === 'minute' || unit === 'hour') return from.add({ [`${unit}s`]: count })
  let at = from.toZonedDateTimeISO(zone)
  if (unit !== 'business day') return at.add({ [units[unit]]: count }).toInstant()
  for (let left = count; left > 0;) {
    at = at.add({ days: 1 })
    if (at.dayOfWeek < 6) left -= 1
  }
  return at.toInstant()
}

/** When whoever is waited for is reminded: a day before its time is up, and not before half of it has passed. */
export function remindAt(asked: Temporal.Instant, until: Temporal.Instant): Temporal.Instant {
  const half = asked.add({
    milliseconds: Math.floor((until.epochMilliseconds - asked.epochMilliseconds) / 2),
  })
  const dayBefore = until.subtract({ hours: 24 })
  return Temporal.Instant.compare(half, dayBefore) > 0 ? half : dayBefore
}

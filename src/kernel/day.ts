import type { Look } from './act.ts'

/** The day that it is at an instant in an IANA zone. */
export const dayAt = (at: Temporal.Instant, zone: string): Temporal.PlainDate =>
  at.toZonedDateTimeISO(zone).toPlainDate()

/** Today, where the handbook counts its days. */
export const todayIn = ({ now, model }: Pick<Look, 'now' | 'model'>): Temporal.PlainDate =>
  dayAt(now, model.zone)

/** The instant at which the next day begins; days of a zone may have 23 or 25 hours. */
export const endOfDay = (day: Temporal.PlainDate, zone: string): Temporal.Instant =>
  day.add({ days: 1 }).toZonedDateTime(zone).toInstant()

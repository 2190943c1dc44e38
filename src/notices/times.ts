/** When letters may come to somebody, and where they count their hours. */
export interface Times {
  readonly zone: string
  /** Outside their hours, on other days and while they are away letters wait. */
  readonly quiet: boolean
  /** ISO numbers of weekdays: 1 is Monday. */
  readonly workingDays: readonly number[]
  /** `09:00-17:30`; one that ends before it begins ends on the day after. */
  readonly hours: string
  /** The day they are back. */
  readonly awayUntil?: Temporal.PlainDate | undefined
  readonly digestHour: number
  readonly digestDay: number
}

/** Until somebody says otherwise. */
export const usualTimes = {
  quiet: true,
  workingDays: [1, 2, 3, 4, 5],
  hours: '08:00-18:00',
  digestHour: 8,
  digestDay: 1,
} as const

/** When letters may come again; undefined where they may come now. */
export function opensAt(times: Times, now: Temporal.Instant): Temporal.Instant | undefined {
  if (!times.quiet) return undefined
  const there = now.toZonedDateTimeISO(times.zone)
  const today = there.toPlainDate()
  // A night shift of yesterday may still be under way.
  for (let ahead = -1; ahead <= 400; ahead++) {
    const day = today.add({ days: ahead })
    if (!isWorked(times, day)) continue
    const [from, to] = spanOn(times, day)
    if (Temporal.Instant.compare(now, to) >= 0) continue
    return Temporal.Instant.compare(now, from) >= 0 ? undefined : from
  }
  return undefined
}

function isWorked({ workingDays, awayUntil }: Times, day: Temporal.PlainDate): boolean {
  return (
    workingDays.includes(day.dayOfWeek) &&
    (awayUntil === undefined || Temporal.PlainDate.compare(day, awayUntil) >= 0)
  )
}

function spanOn(
  { hours, zone }: Times,
  day: Temporal.PlainDate,
): readonly [Temporal.Instant, Temporal.Instant] {
  const [from = '00:00', to = '00:00'] = hours.split('-')
  const [begins, ends] = [Temporal.PlainTime.from(from), Temporal.PlainTime.from(to)]
  const last = Temporal.PlainTime.compare(ends, begins) <= 0 ? day.add({ days: 1 }) : day
  const at = (on: Temporal.PlainDate, time: Temporal.PlainTime) =>
    on.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant()
  return [at(day, begins), at(last, ends)]
}

/** When a digest was due last: what was before it goes into it. */
export function lastDigest(times: Times, way: 'daily' | 'weekly', now: Temporal.Instant): Temporal.Instant {
  const today = now.toZonedDateTimeISO(times.zone).toPlainDate()
  const back = way === 'daily' ? 0 : (today.dayOfWeek - times.digestDay + 7) % 7
  const due = digestOn(times, today.subtract({ days: back }))
  return Temporal.Instant.compare(due, now) <= 0
    ? due
    : digestOn(times, today.subtract({ days: back + (way === 'daily' ? 1 : 7) }))
}

/** When the next one is due. */
export function nextDigest(times: Times, way: 'daily' | 'weekly', now: Temporal.Instant): Temporal.Instant {
  const last = lastDigest(times, way, now).toZonedDateTimeISO(times.zone).toPlainDate()
  return digestOn(times, last.add({ days: way === 'daily' ? 1 : 7 }))
}

const digestOn = ({ digestHour, zone }: Times, day: Temporal.PlainDate): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: zone, plainTime: { hour: digestHour } }).toInstant()

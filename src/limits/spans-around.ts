import type { Db } from '#kernel'
import type { Period as Each } from '#model'
import { periodOf, type Period } from './period.ts'
import { countsBetween } from './counts-store.ts'

/** One span of a limit and how many places count in it. */
export interface Span {
  /** As short as it goes below a drawing: `Jan`, `11 Jan`, `2027`. */
  readonly at: string
  readonly name: string
  readonly value: number
}

const back = 3
const ahead = 2

const inShort = (day: Temporal.PlainDate, parts: Intl.DateTimeFormatOptions): string =>
  day.toLocaleString('en-GB', { ...parts, calendar: 'iso8601' })

const shortly: Readonly<Record<Each, Intl.DateTimeFormatOptions>> = {
  day: { day: 'numeric', month: 'short' },
  week: { day: 'numeric', month: 'short' },
  'calendar month': { month: 'short' },
  quarter: { month: 'short' },
  'fiscal year': { year: 'numeric' },
}

/** How many places count in this period, the three before it and the two after it; nothing where only this one has some. */
export async function spansAround(
  db: Db,
  { limit, scope, each }: { readonly limit: string; readonly scope: string; readonly each: Each },
  now: Period,
): Promise<readonly Span[]> {
  const periods = [now]
  let first = now
  let last = now
  for (let step = 0; step < back; step++)
    periods.unshift((first = periodOf(each, first.first.subtract({ days: 1 }))))
  for (let step = 0; step < ahead; step++) periods.push((last = periodOf(each, last.next)))
  const counts = await countsBetween(db, { limit, scope }, first.first, last.next)
  if ([...counts.keys()].every((day) => day === now.first.toString())) return []
  return periods.map((period) => ({
    at: inShort(period.first, shortly[each]),
    name: period.words,
    value: counts.get(period.first.toString()) ?? 0,
  }))
}

import { readSpan, type Context, type KeyPath, type Span } from '#model'

/** By when a newcomer has done something, counted from the day they start. */
export type Due =
  | { readonly by: 'first day' }
  | { readonly by: 'first week' }
  | { readonly by: 'first month' }
  | { readonly by: 'span'; readonly span: Span }

const firsts = ['first day', 'first week', 'first month'] as const

/** `first day`, `within 30 days`; tells of words that are none. */
export function dueOf(context: Context, path: KeyPath, written: string): Due {
  const by = firsts.find((one) => one === written.trim().toLowerCase())
  if (by) return { by }
  const span = readSpan(/^within (.+)$/i.exec(written.trim())?.[1] ?? '')
  if (span && span.unit !== 'hour' && span.unit !== 'minute') return { by: 'span', span }
  context.fault(
    path,
    `"${written}" says no time.`,
    'Write first day, first week, first month, or within 30 days.',
  )
  return { by: 'first week' }
}

/** `on the first day`, `within 30 days`. */
export function sayDue(due: Due): string {
  if (due.by === 'span') return `within ${due.span.count} ${due.span.unit}${due.span.count === 1 ? '' : 's'}`
  return `${due.by === 'first day' ? 'on' : 'in'} the ${due.by}`
}

/** The last day for it. A week has seven days, and so has the first one, whichever weekday it begins on. */
export function dueOn(due: Due, start: Temporal.PlainDate): Temporal.PlainDate {
  switch (due.by) {
    case 'first day':
      return start
    case 'first week':
      return start.add({ days: 6 })
    case 'first month':
      return start.add({ months: 1 }).subtract({ days: 1 })
    case 'span':
      return after(start, due.span)
  }
}

function after(start: Temporal.PlainDate, { count, unit }: Span): Temporal.PlainDate {
  if (unit === 'week') return start.add({ weeks: count })
  if (unit === 'month') return start.add({ months: count })
  if (unit === 'year') return start.add({ years: count })
  if (unit !== 'business day') return start.add({ days: count })
  let day = start
  for (let left = count; left > 0; left -= day.dayOfWeek > 5 ? 0 : 1) day = day.add({ days: 1 })
  return day
}

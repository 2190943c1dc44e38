import { readSpan, saySpan, span, type Context } from '#model'
import type { Due } from './request-value.ts'

const nearest = /^at least (.+)$/

/** `required`, a span, or `at least` one; tells of a text that is none of them. */
export function dueOf(context: Context, written: string): Due {
  if (written === 'required') return written
  const earliest = nearest.exec(written)?.[1]
  if (earliest !== undefined) return { earliest: span(context, ['due'], earliest) }
  if (readSpan(written) || /^\S+ (?:\S+ )?(?:day|week|month)s?$/.test(written))
    return span(context, ['due'], written)
  context.fault(['due'], `"due" cannot be "${written}".`, 'Write required, or a span like 3 business days.')
  return 'required'
}

/** `needs a due date`, `is due in 3 business days`. */
export function sayDue(due: Due): string {
  if (due === 'required') return 'needs a due date'
  return 'earliest' in due
    ? `needs a due date, ${saySpan(due.earliest)} ahead or more`
    : `is due in ${saySpan(due)}`
}

/** The span that a due rule counts, if it counts one. */
export const spanOf = (due: Due | undefined) =>
  due === undefined || due === 'required' ? undefined : 'earliest' in due ? due.earliest : due

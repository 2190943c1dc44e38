import type { Definition, Ruling } from '#kernel'
import { spanOf } from '../kinds/due.ts'
import type { RequestType } from '../kinds/request-value.ts'
import { dayAfter } from './business-days.ts'
import type { DueAsked } from './rules.ts'

/**
 * Counts the days of a page anew from when what was missing came. Undefined where it counts none, or where the day that a
 * request has is late enough all the same.
 */
export function ruleRestart(
  { kind, name, citation, lines, value }: Definition<RequestType>,
  { due, today, holidays }: Pick<DueAsked, 'due' | 'today' | 'holidays'>,
): { readonly ruling: Ruling; readonly first: Temporal.PlainDate } | undefined {
  const span = spanOf(value.due)
  if (!span) return undefined
  const first = dayAfter(today, span, holidays)
  if (due ? Temporal.PlainDate.compare(due, first) >= 0 : value.due !== span) return undefined
  return {
    first,
    ruling: {
      ...{ kind, name, citation, lines, outcome: 'noted' },
      reason: `What was missing came on ${today.toString()}. Counted from then it is wanted by ${first.toString()}.`,
      facts: { due: first.toString(), before: due?.toString() ?? null, today: today.toString() },
    },
  }
}

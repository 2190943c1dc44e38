import { dayAt, invalid, type Act, type Definition } from '#kernel'
import { daysOf, type SeenTo } from './days-of.ts'
import type { RequestType } from './kinds/request-value.ts'
import { dueByRule, ruleDue, tookReason } from './rules/rules.ts'

/** The day by which something is wanted, and whether a reason that was given let it pass. */
export interface Due {
  readonly due: Temporal.PlainDate | undefined
  readonly excused: boolean
}

/** The day by which it is wanted: as asked for and judged by its page, else the day that the page gives it. */
export async function judgeDue(
  act: Act,
  type: Definition<RequestType> | undefined,
  { due: written, excuse }: { readonly due?: string | undefined; readonly excuse?: string | undefined },
  seenTo: SeenTo,
): Promise<Due> {
  const { zone, holidays } = await daysOf(act, seenTo)
  const today = dayAt(act.now, zone)
  const due = written === undefined ? undefined : Temporal.PlainDate.from(written)
  if (due && Temporal.PlainDate.compare(due, today) < 0)
    throw invalid([{ field: 'due', message: 'This day has passed. Choose today or a later one.' }])
  const ruling = type && ruleDue(type, { due, today, holidays, reasoned: excuse !== undefined })
  if (ruling) act.rule(ruling)
  return {
    due: due ?? (type && dueByRule(type, { today, holidays })),
    excused: type !== undefined && tookReason(type, ruling),
  }
}

import { z } from 'zod'
import type { Context } from '../known.ts'
import type { KeyPath } from '../written.ts'

/** ISO 8601: `2027-03-01`. */
export type Day = string

export const dayWord = z.string().min(1)

/** The day as ISO text; tells of one that the calendar does not have. */
export function day(context: Context, path: KeyPath, written: string): Day {
  try {
    if (/^\d{4}-\d\d-\d\d$/.test(written))
      return Temporal.PlainDate.from(written, { overflow: 'reject' }).toString()
  } catch {
    // said below, with all other texts that are no day
  }
  context.fault(path, `"${written}" is not a day.`, 'Write year, month and day, like 2027-03-01.')
  return '1970-01-01'
}

/** `since` and `until`: the days from and to which a rule holds, both included. */
export interface Held {
  readonly since?: Day
  readonly until?: Day
  /** To this day, included, it judges and records and stops nobody. */
  readonly trialUntil?: Day
}

export const heldKeys = {
  since: dayWord.optional().describe('The first day on which it holds.'),
  until: dayWord.optional().describe('The last day on which it holds.'),
  trial: z
    .string()
    .regex(/^until .+$/, { error: () => '"trial" names the day to which it lasts. Write until 2027-03-01.' })
    .optional()
    .describe('`until` a day: to then it judges and records, and stops nobody.'),
}

/** Reads the three keys that say when a rule holds. */
export function heldOf(
  context: Context,
  written: { since?: string | undefined; until?: string | undefined; trial?: string | undefined },
): Held {
  const since = written.since === undefined ? undefined : day(context, ['since'], written.since)
  const until = written.until === undefined ? undefined : day(context, ['until'], written.until)
  const trialUntil =
    written.trial === undefined ? undefined : day(context, ['trial'], written.trial.replace(/^until\s+/, ''))
  if (since && until && until < since)
    context.fault(
      ['until'],
      `it would end on ${until}, before it begins on ${since}.`,
      'Change one of the days.',
    )
  return { ...(since ? { since } : {}), ...(until ? { until } : {}), ...(trialUntil ? { trialUntil } : {}) }
}

/** `1 March 2027`. */
export const sayDay = (day: Day): string =>
  Temporal.PlainDate.from(day).toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })

/** `From 1 March 2027.`, `On trial until …`; empty where it simply holds. */
export function sayHeld({ since, until, trialUntil }: Held): string {
  return [
    since && until ? ` It holds from ${sayDay(since)} to ${sayDay(until)}.` : '',
    since && !until ? ` It holds from ${sayDay(since)}.` : '',
    until && !since ? ` It holds until ${sayDay(until)}.` : '',
    trialUntil ? ` On trial until ${sayDay(trialUntil)}: it stops nobody before.` : '',
  ].join('')
}

import {
  day,
  dayWord,
  sayDay,
  sayWho,
  whoOf,
  whoWord,
  type Context,
  type Day,
  type Known,
  type Who,
} from '#model'
import { z } from 'zod'

const spans = ['day', 'week', 'calendar month'] as const

/** Who reads what is new in a project: one after the other, each for a while. */
export interface Duty {
  /** In their order; handles and titles. */
  readonly who: readonly Who[]
  readonly each: (typeof spans)[number]
  /** The first day of the first one. */
  readonly since: Day
}

export const dutyKeys = {
  'on-duty': whoWord
    .optional()
    .describe('Who reads what is new, one after the other: handles and titles in their order.'),
  each: z
    .enum(spans)
    .optional()
    .describe('How long a turn is: `day`, `week` (unless said) or `calendar month`.'),
  since: dayWord.optional().describe('The first day of the first turn; needed where several take turns.'),
}

/** Reads the keys of a rota; undefined where there is none. */
export function dutyOf(
  context: Context,
  written: {
    readonly 'on-duty'?: string | string[] | undefined
    readonly each?: Duty['each'] | undefined
    readonly since?: string | undefined
  },
): Duty | undefined {
  const named = written['on-duty']
  if (named === undefined) {
    for (const key of ['each', 'since'] as const)
      if (written[key] !== undefined)
        context.fault(
          [key],
          `"${key}" says how turns go, and nobody takes any.`,
          'Add on-duty: [linh, noor].',
        )
    return undefined
  }
  const who = whoOf(context, ['on-duty'], named)
  if (who.some(({ by }) => by !== 'handle' && by !== 'role'))
    context.fault(['on-duty'], 'turns are taken by persons.', 'Name handles or titles.')
  if (who.length > 1 && written.since === undefined)
    context.fault(
      ['on-duty'],
      'nothing says whose turn is first.',
      'Add its first day, like since: 2027-01-04.',
    )
  return {
    who,
    each: written.each ?? 'week',
    since: written.since === undefined ? '1970-01-05' : day(context, ['since'], written.since),
  }
}

/** `Linh Tran and Noor Haddad take turns in reading what is new, a week each from 4 January 2027.` */
export function sayDuty({ who, each, since }: Duty, known: Known): string {
  const people = sayWho(who, known)
  return who.length === 1
    ? `Whoever reads what is new: ${people}.`
    : `In turn these read what is new, a ${each} each from ${sayDay(since)}: ${people}.`
}

import { z } from 'zod'
import { yesNo } from '#kernel'
import type { ChosenTimes } from './choices-store.ts'
import { mailWays, reasons, type Choice, type Reason } from './reasons.ts'

/** The field of a reason’s list in the product, and of its letters: `took-part-here`, `took-part-mail`. */
export const hereField = (reason: Reason): string => `${reason}-here`
export const mailField = (reason: Reason): string => `${reason}-mail`

const here = yesNo('Say true or false.').optional()
const mail = z.enum(mailWays, { error: 'Say at-once, daily, weekly or never.' }).optional()

const wholeNumber = (ask: string, from: number, to: number) =>
  z
    .union(
      [
        z.int(ask),
        z
          .string()
          .regex(/^\d{1,2}$/, ask)
          .transform(Number),
      ],
      { error: ask },
    )
    .refine((written) => written >= from && written <= to, ask)
    .optional()

const days = 'Name weekdays by numbers, 1 for Monday to 7 for Sunday.'

/** What is not named stays as it is. */
export const choiceFields = z.object({
  ...Object.fromEntries(
    reasons.flatMap((reason) => [
      [hereField(reason), here],
      [mailField(reason), mail],
    ]),
  ),
  quiet: yesNo('Say true or false.')
    .optional()
    .describe('Outside your hours and while you are away letters wait.'),
  days: z
    .union(
      [
        z.array(z.int()),
        z.string().transform((written) =>
          written
            .split(/[\s,]+/)
            .filter(Boolean)
            .map(Number),
        ),
      ],
      {
        error: days,
      },
    )
    .pipe(z.array(z.int(days).min(1, days).max(7, days)).min(1, 'Choose at least one day.'))
    .optional()
    .describe(days),
  hour: wholeNumber('Say the hour of digests, from 0 to 23.', 0, 23).describe(
    'The hour of digests, by your zone.',
  ),
  day: wholeNumber(days, 1, 7).describe('The day of weekly digests: 1 for Monday to 7 for Sunday.'),
})

type Given = Readonly<Record<string, unknown>>

/** What was chosen of each reason, upon what held before. */
export function chosenIn(
  given: Given,
  before: Readonly<Record<Reason, Choice>>,
): Readonly<Record<Reason, Choice>> {
  const all = reasons.map((reason) => {
    const [at, by] = [given[hereField(reason)], given[mailField(reason)]]
    const { here: was, mail: wasBy } = before[reason]
    const way = mailWays.find((one) => one === by) ?? wasBy
    return [reason, { here: typeof at === 'boolean' ? at : was, mail: way }] as const
  })
  return Object.fromEntries(all) as Record<Reason, Choice>
}

/** What was chosen of times, upon what held before. */
export const timesIn = (
  given: {
    readonly quiet?: boolean | undefined
    readonly days?: readonly number[] | undefined
    readonly hour?: number | undefined
    readonly day?: number | undefined
  },
  before: ChosenTimes,
): ChosenTimes => ({
  quiet: given.quiet ?? before.quiet,
  workingDays: given.days ? [...new Set(given.days)].toSorted((a, b) => a - b) : before.workingDays,
  digestHour: given.hour ?? before.digestHour,
  digestDay: given.day ?? before.digestDay,
})

/** The fields that say what holds, so that it can be put back. */
export const fieldsOf = (
  choices: Readonly<Record<Reason, Choice>>,
  { quiet, workingDays, digestHour, digestDay }: ChosenTimes,
): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(
    reasons.flatMap((reason) => [
      [hereField(reason), String(choices[reason].here)],
      [mailField(reason), choices[reason].mail],
    ]),
  ),
  quiet: String(quiet),
  days: workingDays.join(),
  hour: String(digestHour),
  day: String(digestDay),
})

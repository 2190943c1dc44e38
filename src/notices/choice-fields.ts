import { z } from 'zod'
import { yesNo } from '#kernel'
import type { ChosenTimes, NewChoices } from './choices-store.ts'
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

/** What was chosen of each reason otherwise than it held before. */
export function chosenIn(given: Given, before: Readonly<Record<Reason, Choice>>): NewChoices {
  const all = reasons.flatMap((reason) => {
    const [at, by] = [given[hereField(reason)], given[mailField(reason)]]
    const { here: was, mail: wasBy } = before[reason]
    const way = mailWays.find((one) => one === by) ?? wasBy
    const chosen = {
      ...(typeof at === 'boolean' && at !== was && { here: at }),
      ...(way !== wasBy && { mail: way }),
    }
    return Object.keys(chosen).length === 0 ? [] : [[reason, chosen] as const]
  })
  return Object.fromEntries(all)
}

/** What was chosen of times, upon what held before; undefined where it is the same. */
export function timesIn(
  given: {
    readonly quiet?: boolean | undefined
    readonly days?: readonly number[] | undefined
    readonly hour?: number | undefined
    readonly day?: number | undefined
  },
  before: ChosenTimes,
): ChosenTimes | undefined {
  const times = {
    quiet: given.quiet ?? before.quiet,
    workingDays: given.days ? [...new Set(given.days)].toSorted((a, b) => a - b) : before.workingDays,
    digestHour: given.hour ?? before.digestHour,
    digestDay: given.day ?? before.digestDay,
  }
  return JSON.stringify(timeFields(times)) === JSON.stringify(timeFields(before)) ? undefined : times
}

/** The fields that put back what held before: of what was chosen otherwise, and of nothing else. */
export const fieldsBefore = (
  chosen: NewChoices,
  choices: Readonly<Record<Reason, Choice>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    reasons.flatMap((reason) => [
      ...(chosen[reason]?.here === undefined ? [] : [[hereField(reason), String(choices[reason].here)]]),
      ...(chosen[reason]?.mail === undefined ? [] : [[mailField(reason), choices[reason].mail]]),
    ]),
  )

/** The fields that say when letters come. */
export const timeFields = ({
  quiet,
  workingDays,
  digestHour,
  digestDay,
}: ChosenTimes): Readonly<Record<string, string>> => ({
  quiet: String(quiet),
  days: workingDays.join(),
  hour: String(digestHour),
  day: String(digestDay),
})

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const months = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
]
/** 29 February is there after eight years at the latest. */
const untilLeapYear = [0, 1, 2, 3, 4, 5, 6, 7, 8]
const units = { day: 'days', week: 'weeks', month: 'months', year: 'years' } as const

/** By its name or three or more letters of it; from 1. */
const placeIn = (names: readonly string[], written: string): number =>
  written.length < 3 ? 0 : names.findIndex((name) => name.startsWith(written)) + 1

/**
 * A day as people write it, as seen from today: `2027-02-01`, `tomorrow`, `next friday`, `in 3 weeks`, `31 December`. A
 * weekday is the first such day after today, and so is a date without a year. Undefined where it is none of these.
 */
export function writtenDay(written: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const text = written
    .trim()
    .toLowerCase()
    .replaceAll(/[\s,]+/g, ' ')
  if (/^\d{4}-\d{2}-\d{2}$/.test(text))
    return dayOf(...(text.split('-').map(Number) as [number, number, number]))
  if (text === 'today') return today
  if (text === 'tomorrow') return today.add({ days: 1 })
  const [, count, unit] =
    /^(?:in )?(an?|\d{1,3}) (day|week|month|year)s?(?: from (?:now|today))?$/.exec(text) ?? []
  if (count !== undefined && unit !== undefined)
    return today.add({ [units[unit as keyof typeof units]]: /\d/.test(count) ? Number(count) : 1 })
  if (text === 'next week') return onWeekday(1, today)
  if (text === 'next month') return today.add({ months: 1 }).with({ day: 1 })
  if (/^(?:the )?end of (?:the|this) month$/.test(text)) return today.with({ day: today.daysInMonth })
  const named = placeIn(weekdays, text.replace(/^(?:on |this |next |coming )+/, ''))
  return named > 0 ? onWeekday(named, today) : datedDay(text, today)
}

const onWeekday = (weekday: number, today: Temporal.PlainDate): Temporal.PlainDate =>
  today.add({ days: ((weekday - today.dayOfWeek + 6) % 7) + 1 })

/** `31 December`, `Dec 31st 2027`: in words, since 1/2 is another day in another country. */
function datedDay(text: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const found =
    /^(?:on )?(?:the )?(?<day>\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<month>[a-z]+)\.?(?: (?<year>\d{4}))?$/.exec(
      text,
    ) ?? /^(?:on )?(?<month>[a-z]+)\.? (?<day>\d{1,2})(?:st|nd|rd|th)?(?: (?<year>\d{4}))?$/.exec(text)
  const { day, month = '', year } = found?.groups ?? {}
  const at = placeIn(months, month)
  if (at === 0) return undefined
  if (year !== undefined) return dayOf(Number(year), at, Number(day))
  return untilLeapYear
    .map((years) => dayOf(today.year + years, at, Number(day)))
    .find((one) => one && Temporal.PlainDate.compare(one, today) > 0)
}

/** Undefined for a day that there is not, such as 30 February. */
function dayOf(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  const first = month >= 1 && month <= 12 ? new Temporal.PlainDate(year, month, 1) : undefined
  return first && day >= 1 && day <= first.daysInMonth ? first.with({ day }) : undefined
}

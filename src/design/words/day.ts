const said = (day: Temporal.PlainDate, parts: Intl.DateTimeFormatOptions): string =>
  day.toLocaleString('en-GB', { ...parts, calendar: 'iso8601' })

/** `4 January`; the year only where it is another than today's, or today is not said. */
export function dateInWords(day: Temporal.PlainDate, today?: Temporal.PlainDate): string {
  const date = `${day.day} ${said(day, { month: 'long' })}`
  return day.year === today?.year ? date : `${date} ${day.year}`
}

/** `Mon 1 February`; the year only where it is another than today's. */
export const dayInWords = (day: Temporal.PlainDate, today: Temporal.PlainDate): string =>
  `${said(day, { weekday: 'short' })} ${dateInWords(day, today)}`

/** `January`, or `January 2028` where the year is another than today's. */
export function monthInWords(day: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const month = said(day, { month: 'long' })
  return day.year === today.year ? month : `${month} ${day.year}`
}

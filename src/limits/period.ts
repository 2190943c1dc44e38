import type { Period as Each } from '#model'

/** A stretch of whole days; a day is a day, so no zone and no clock change can move it. */
export interface Period {
  readonly first: Temporal.PlainDate
  /** The first day after it. */
  readonly next: Temporal.PlainDate
  /** `January 2027`, `the week of 11 January 2027`. */
  readonly words: string
}

const months = (first: Temporal.PlainDate, count: number): Temporal.PlainDate => first.add({ months: count })

const startOfMonth = (day: Temporal.PlainDate): Temporal.PlainDate => day.with({ day: 1 })

/** The first day of the fiscal span of `length` months that holds the day; the fiscal year begins with `firstMonth`. */
function fiscal(day: Temporal.PlainDate, firstMonth: number, length: number): Temporal.PlainDate {
  const into = (day.month - firstMonth + 12) % length
  return startOfMonth(day).subtract({ months: into })
}

// Asked for in every act: the names are looked up once, not for each day.
const monthNames = Array.from({ length: 12 }, (_, at) =>
  new Temporal.PlainDate(2000, at + 1, 1).toLocaleString('en-GB', { month: 'long' }),
)
const monthName = ({ month }: Temporal.PlainDate): string => monthNames[month - 1] ?? ''
const monthWords = (day: Temporal.PlainDate): string => `${monthName(day)} ${day.year}`
const dayWords = (day: Temporal.PlainDate): string => `${day.day} ${monthWords(day)}`

/** The period of a day. `firstMonth` of the fiscal year is 1 until a page defines another. */
export function periodOf(each: Each, day: Temporal.PlainDate, firstMonth = 1): Period {
  switch (each) {
    case 'day':
      return { first: day, next: day.add({ days: 1 }), words: dayWords(day) }
    case 'week': {
      const first = day.subtract({ days: day.dayOfWeek - 1 })
      return { first, next: first.add({ days: 7 }), words: `the week of ${dayWords(first)}` }
    }
    case 'calendar month': {
      const first = startOfMonth(day)
      return { first, next: months(first, 1), words: monthWords(first) }
    }
    case 'quarter': {
      const first = fiscal(day, firstMonth, 3)
      const last = months(first, 3).subtract({ days: 1 })
      return {
        first,
        next: months(first, 3),
        words: `${monthName(first)} to ${monthWords(last)}`,
      }
    }
    case 'fiscal year': {
      const first = fiscal(day, firstMonth, 12)
      return { first, next: months(first, 12), words: `the year from ${dayWords(first)}` }
    }
  }
}

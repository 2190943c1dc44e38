import { dayInWords } from '../words/day.ts'

/** An instant: in UTC as it is sent, in the reader's own zone once the page stands. */
export function Moment({ at, today }: { readonly at: Temporal.Instant; readonly today: Temporal.PlainDate }) {
  const there = at.toZonedDateTimeISO('UTC')
  return (
    <local-time>
      <time dateTime={at.toString({ smallestUnit: 'second' })}>
        {dayInWords(there.toPlainDate(), today)}, {there.toPlainTime().toString({ smallestUnit: 'minute' })}{' '}
        UTC
      </time>
    </local-time>
  )
}

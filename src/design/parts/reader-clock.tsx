import type { Frame } from '../screen.ts'

/**
 * The day, beside who is looking; with script also the time of day where the reader is. Visitors' pages are kept as
 * bytes for as long as a version is in force, so nothing of today is written into them.
 */
export const ReaderClock = ({ frame }: { readonly frame: Frame }) => (
  <reader-clock>
    {frame.by.kind !== 'visitor' && (
      <time dateTime={frame.today.toString()}>
        {frame.today.toLocaleString('en-GB', {
          weekday: 'short',
          day: 'numeric',
          month: 'short',
          calendar: 'iso8601',
        })}
      </time>
    )}
  </reader-clock>
)

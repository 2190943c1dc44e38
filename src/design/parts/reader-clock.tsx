import type { Frame } from '../screen.ts'

/**
 * The day, beside who is looking; with script also the time of day, in the zone that rules their home too. Visitors' pages
 * are kept as bytes for as long as a version is in force, so nothing of today is written into them.
 */
export const ReaderClock = ({ frame }: { readonly frame: Frame }) => (
  <reader-clock data-zone={frame.zone}>
    {frame.by.kind !== 'visitor' && (
      <time dateTime={(frame.readersToday ?? frame.today).toString()}>
        {(frame.readersToday ?? frame.today).toLocaleString('en-GB', {
          weekday: 'short',
          day: 'numeric',
          month: 'short',
          calendar: 'iso8601',
        })}
      </time>
    )}
  </reader-clock>
)

import { Moment } from '#design'
import type { HeardFrom } from '../heard-from.ts'

/** Where figures come from that are kept elsewhere, and when each place was last heard; nothing where there is none. */
export const CountedFrom = ({
  heard,
  today,
}: {
  readonly heard: readonly HeardFrom[]
  readonly today: Temporal.PlainDate
}) => (
  <>
    {heard.map(({ title, at, stale }) => (
      <p key={title}>
        counted from {title}, last heard <Moment at={at} today={today} />
        {stale && '; nothing for more than two days, so it may have changed there'}
      </p>
    ))}
  </>
)

import { Moment } from '#design'
import type { HeardFrom } from '../heard-from.ts'

/** Where figures come from that are kept elsewhere, and when each place was last heard; nothing where there is none. */
export const CountedFrom = ({
  heard,
  today,
  sentence = false,
}: {
  readonly heard: readonly HeardFrom[]
  /** It stands by itself, not among the lines of a card. */
  readonly sentence?: boolean
  readonly today: Temporal.PlainDate
}) => (
  <>
    {heard.map(({ title, at, stale }) => (
      <p key={title}>
        {sentence ? 'Counted' : 'counted'} from {title}, last heard <Moment at={at} today={today} />
        {stale && '; nothing for more than two days, so it may have changed there'}
        {sentence && '.'}
      </p>
    ))}
  </>
)

import { Moment } from '#design'
import type { Campaign } from '../store.ts'
import { isOver, waitInWords } from '../wait-in-words.ts'

interface WaitingProps {
  readonly campaign: Campaign
  readonly today: Temporal.PlainDate
  readonly now: Temporal.Instant
}

/** How it waits for a place, or that its day came first. */
export function Waiting({ campaign, today, now }: WaitingProps) {
  const { waiting } = campaign
  if (!waiting || campaign.cancelled) return null
  return (
    <>
      <dt>Place</dt>
      <dd>
        {isOver(campaign, now) ? (
          'Its day came before a place did. Move it to a later day to try again.'
        ) : (
          <>
            None yet: it {waitInWords(campaign, now)}, since <Moment at={waiting.since} today={today} />. It
            gets the first place that fits by itself, until its day comes.
          </>
        )}
      </dd>
    </>
  )
}

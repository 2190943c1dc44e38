import { Field, Form, Quote, typedIn, type Attempt, type Frame } from '#design'
import type { Citation } from '#kernel'
import { campaignHref } from '../holders.ts'
import { moveCampaign } from '../move-campaign.ts'
import type { Campaign } from '../store.ts'
import { Refused } from './refused.tsx'

interface LetThroughProps {
  readonly campaign: Campaign
  /** The sentences that let the reader decide. */
  readonly decides: readonly Citation[]
  /** What came of sending this form. */
  readonly attempt?: Attempt | undefined
  readonly today: Temporal.PlainDate
  readonly frame: Frame
}

/** For whoever may decide: gives one that waits a place beyond the limit, on its own day, with a reason. */
export function LetThrough({ campaign, decides, attempt, today, frame }: LetThroughProps) {
  const typed = typedIn(attempt, moveCampaign.name)
  return (
    <section aria-labelledby="let-through">
      <h2 id="let-through">Let it through</h2>
      <p>{campaign.plannedBy.name} waits for a place under this sentence; you may let one more through:</p>
      {decides.map((citation) => (
        <Quote key={`${citation.url} ${citation.lines[0]}`} citation={citation} today={today} />
      ))}
      <Form
        action={`${campaignHref(campaign)}/start`}
        once={frame.once}
        submit="Let it through"
        refusal={attempt?.refusal}
        hidden={{ startsOn: campaign.startsOn.toString() }}
        below={attempt && <Refused refusal={attempt.refusal} today={today} asked={['exception']} />}
      >
        <Field
          name="exception"
          id="why-through"
          label="Why can it not wait?"
          hint="Kept with the campaign, under your name."
          kind="area"
          rows={3}
          required
          {...typed('exception')}
        />
      </Form>
    </section>
  )
}

/** Whether it was this form that was sent, and not the one that moves it to another day. */
export const isLettingThrough = (
  { startsOn, waiting }: Campaign,
  { operation, values }: Pick<Attempt, 'operation' | 'values'>,
): boolean =>
  waiting !== undefined &&
  operation === moveCampaign.name &&
  values['startsOn'] === startsOn.toString() &&
  values['exception'] !== undefined

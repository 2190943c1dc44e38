import {
  FaultList,
  Field,
  Fits,
  Form,
  typedIn,
  type Asked,
  type Attempt,
  type Choice,
  type Frame,
} from '#design'
import { cancelCampaign } from '../cancel-campaign.ts'
import { handOverCampaign } from '../hand-over-campaign.ts'
import { campaignHref } from '../holders.ts'
import { moveCampaign } from '../move-campaign.ts'
import { hasStarted } from '../start-day.ts'
import type { Campaign } from '../store.ts'
import { ReasonField } from './reason-field.tsx'
import { Refused } from './refused.tsx'

interface CampaignChangesProps {
  readonly campaign: Campaign
  readonly attempt?: Attempt | undefined
  /** Its move was asked first, and would go through. */
  readonly asked?: Asked
  readonly today: Temporal.PlainDate
  readonly mayDecide: boolean
  /** Those who could take it over. */
  readonly takers: readonly Choice[]
  readonly frame: Frame
}

/** How to move a campaign or call it off. */
export function CampaignChanges(props: CampaignChangesProps) {
  const { campaign, attempt, asked, today, mayDecide, takers, frame } = props
  const move = typedIn(attempt ?? asked, moveCampaign.name)
  const cancel = typedIn(attempt, cancelCampaign.name)
  const refusal = attempt?.refusal
  const handOver = typedIn(attempt, handOverCampaign.name)
  const handing = attempt?.operation === handOverCampaign.name
  const calling = attempt?.operation === cancelCampaign.name
  const moving = attempt?.operation === moveCampaign.name
  const place = campaignHref(campaign)
  return (
    <>
      {refusal?.kind === 'invalid' && <FaultList faults={refusal.fields} />}
      {(campaign.waiting || !hasStarted(campaign, today)) && (
        <section aria-labelledby="move">
          <h2 id="move">Move it</h2>
          <Form
            action={`${place}/start`}
            once={frame.once}
            submit="Move it"
            refusal={moving ? refusal : undefined}
            asks
            below={
              moving && refusal ? (
                <Refused refusal={refusal} today={today} asked={['startsOn', 'exception']} />
              ) : (
                asked && <Fits {...asked} today={today} />
              )
            }
          >
            <Field
              name="startsOn"
              label="On which day does it start?"
              kind="date"
              required
              {...move('startsOn', campaign.startsOn.toString())}
            />
            <ReasonField mayDecide={mayDecide} {...move('exception')} />
          </Form>
        </section>
      )}
      <section aria-labelledby="hand-over">
        <h2 id="hand-over">Hand it over</h2>
        <Form
          action={`${place}/planner`}
          once={frame.once}
          submit="Hand it over"
          second
          refusal={handing ? refusal : undefined}
        >
          <Field
            name="to"
            label="Who takes it over?"
            hint="A name, a handle, or the title of a role: whoever holds it takes it over. It keeps its day and its place."
            required
            autocomplete="off"
            suggests={takers}
            {...handOver('to')}
          />
        </Form>
      </section>
      <section aria-labelledby="call-off">
        <h2 id="call-off">Call it off</h2>
        <Form
          action={`${place}/cancellation`}
          once={frame.once}
          submit="Call it off"
          second
          refusal={calling ? refusal : undefined}
          below={calling && refusal && <Refused refusal={refusal} today={today} asked={['why']} />}
        >
          <Field name="why" label="Why?" kind="area" rows={3} required {...cancel('why')} />
        </Form>
      </section>
    </>
  )
}

import {
  Banner,
  dayInWords,
  FaultList,
  Field,
  Form,
  Moment,
  NotYet,
  Quote,
  Sheet,
  typedIn,
  type Attempt,
  type Frame,
} from '#design'
import type { PastRuling, Refusal } from '#kernel'
import { cancelCampaign } from '../cancel-campaign.ts'
import { moveCampaign } from '../move-campaign.ts'
import type { Campaign } from '../store.ts'

/** What one campaign's page is drawn from. */
export interface CampaignProps {
  readonly campaign: Campaign
  readonly teamTitle: string
  readonly typeTitle: string
  readonly rulings: readonly PastRuling[]
  readonly attempt?: Attempt
  readonly today: Temporal.PlainDate
  /** False for those who may not move it or call it off. */
  readonly mayChange: boolean
}

const said = {
  fits: 'It fitted',
  exempt: 'It was excepted',
  excepted: 'It was let through',
  noted: 'It was noted',
  refused: 'It was refused',
}

/** One campaign: what it is, under which sentences it was planned, and how to move it or call it off. */
export function CampaignPage(props: CampaignProps, frame: Frame) {
  const { campaign, teamTitle, typeTitle, rulings, today, mayChange, attempt } = props
  const lede = `${typeTitle} for ${teamTitle}, planned by ${campaign.plannedBy.name}`
  return (
    <Sheet crumbs={[{ href: '/-/campaigns', title: 'Campaigns' }]} title={campaign.name} lede={lede}>
      {attempt && isPlain(attempt.refusal) && <Banner>{attempt.refusal.message}</Banner>}
      <dl class="facts">
        <dt>Starts</dt>
        <dd>{dayInWords(campaign.startsOn, today)}</dd>
        {campaign.places.length > 0 && <dt>Where</dt>}
        {campaign.places.length > 0 && <dd>{campaign.places.join(', ')}</dd>}
        <dt>Planned</dt>
        <dd>
          <Moment at={campaign.plannedAt} today={today} />
        </dd>
        {campaign.cancelled && <dt>Called off</dt>}
        {campaign.cancelled && (
          <dd>
            <Moment at={campaign.cancelled.at} today={today} /> by {campaign.cancelled.by}:{' '}
            {campaign.cancelled.why}
          </dd>
        )}
      </dl>
      <Decided rulings={rulings} today={today} />
      {mayChange && !campaign.cancelled && <Changes {...props} frame={frame} />}
    </Sheet>
  )
}

/** A refusal that rests on no page and concerns no field: its one sentence says all. */
const isPlain = ({ kind, ruling }: Refusal): boolean => kind !== 'invalid' && !ruling

const Decided = ({
  rulings,
  today,
}: {
  readonly rulings: readonly PastRuling[]
  readonly today: Temporal.PlainDate
}) => (
  <section aria-labelledby="decided">
    <h2 id="decided">What was decided by the handbook</h2>
    {rulings.length === 0 && <p>No rule speaks of it.</p>}
    {rulings.map((ruling) => (
      <div class="decision" key={`${ruling.entryId} ${ruling.name}`}>
        <p>
          {said[ruling.outcome]} on <Moment at={ruling.at} today={today} />. {ruling.reason}
        </p>
        <Quote citation={ruling.citation} today={today} />
      </div>
    ))}
  </section>
)

function Changes({ campaign, attempt, today, frame }: CampaignProps & { readonly frame: Frame }) {
  const move = typedIn(attempt, moveCampaign.name)
  const cancel = typedIn(attempt, cancelCampaign.name)
  const refusal = attempt?.refusal
  const moving = attempt?.operation === moveCampaign.name
  const started = Temporal.PlainDate.compare(campaign.startsOn, today) < 0
  const place = `/-/campaigns/${campaign.number}`
  return (
    <>
      {refusal?.kind === 'invalid' && <FaultList faults={refusal.fields} />}
      {!started && (
        <section aria-labelledby="move">
          <h2 id="move">Move it</h2>
          <Form
            action={`${place}/start`}
            once={frame.once}
            submit="Move it"
            refusal={moving ? refusal : undefined}
            below={moving && refusal?.ruling && <NotYet refusal={refusal} today={today} />}
          >
            <Field
              name="startsOn"
              label="On which day does it start?"
              kind="date"
              required
              {...move('startsOn', campaign.startsOn.toString())}
            />
          </Form>
        </section>
      )}
      <section aria-labelledby="call-off">
        <h2 id="call-off">Call it off</h2>
        <Form
          action={`${place}/cancellation`}
          once={frame.once}
          submit="Call it off"
          refusal={moving ? undefined : refusal}
        >
          <Field name="why" label="Why?" kind="area" rows={3} required {...cancel('why')} />
        </Form>
      </section>
    </>
  )
}

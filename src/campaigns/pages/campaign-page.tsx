import { Needs, type Need } from '#approvals'
import { dayInWords, Moment, Quote, Sheet, type Asked, type Attempt, type Choice, type Frame } from '#design'
import { dayAt, type Citation, type PastRuling } from '#kernel'
import type { GivenReason } from '#limits'
import { sourceTitle } from '#facts'
import { whence } from '../kept-elsewhere.ts'
import { moveCampaign } from '../move-campaign.ts'
import { hasStarted } from '../start-day.ts'
import type { Campaign } from '../store.ts'
import { isOver } from '../wait-in-words.ts'
import { CampaignChanges } from './campaign-changes.tsx'
import { isLettingThrough, LetThrough } from './let-through.tsx'
import { Refused } from './refused.tsx'
import { TakeBack } from './take-back.tsx'
import { Waiting } from './waiting.tsx'

/** What one campaign's page is drawn from. */
export interface CampaignProps {
  readonly campaign: Campaign
  readonly teamTitle: string
  readonly typeTitle: string
  readonly rulings: readonly PastRuling[]
  /** Why it holds places that a limit alone would not have given. */
  readonly reasons: readonly GivenReason[]
  /** What pages say it needs a yes for, and how that stands. */
  readonly needs: readonly Need[]
  readonly attempt?: Attempt
  /** Its move was asked first, and would go through. */
  readonly asked?: Asked
  readonly today: Temporal.PlainDate
  readonly now: Temporal.Instant
  /** Where its team counts its days. */
  readonly zone: string
  /** False for those who may not move it or call it off. */
  readonly mayChange: boolean
  /** Those who could take it over. */
  readonly takers: readonly Choice[]
  /** The sentences that let the reader decide on exceptions for it. */
  readonly decides: readonly Citation[]
}

const said = {
  fits: 'It fitted',
  exempt: 'It was excepted',
  excepted: 'It was let through',
  noted: 'It was noted',
  outside: 'It happened outside the rule',
  waits: 'It was put in line',
  declined: 'Somebody who decides said no',
  refused: 'It did not fit',
}

/** One campaign: what it is, under which sentences it was planned, and how to move it or call it off. */
export function CampaignPage(props: CampaignProps, frame: Frame) {
  const { campaign, teamTitle, typeTitle, rulings, reasons, today, zone, mayChange, decides, now } = props
  const letsThrough =
    decides.length > 0 &&
    campaign.waiting &&
    !campaign.cancelled &&
    !isOver(campaign, now) &&
    !campaign.importedFrom
  const letting = letsThrough && props.attempt && isLettingThrough(campaign, props.attempt)
  const attempt = letting ? undefined : props.attempt
  const changes = mayChange && !campaign.cancelled
  const moving = attempt?.operation === moveCampaign.name
  const formShown = changes && !(moving && !campaign.waiting && hasStarted(campaign, today))
  const lede = `${typeTitle} for ${teamTitle}, ${whence(campaign)}`
  return (
    <Sheet crumbs={[{ href: '/-/campaigns', title: 'Campaigns' }]} title={campaign.name} lede={lede}>
      {attempt && !formShown && <Refused refusal={attempt.refusal} today={today} asked={[]} />}
      <dl class="facts">
        <dt>Starts</dt>
        <dd>{dayInWords(campaign.startsOn, today)}</dd>
        {campaign.places.length > 0 && <dt>Where</dt>}
        {campaign.places.length > 0 && <dd>{campaign.places.join(', ')}</dd>}
        <dt>{campaign.importedFrom ? 'Heard first' : 'Planned'}</dt>
        <dd>
          <Moment at={campaign.plannedAt} today={today} />
        </dd>
        <Waiting {...props} />
        {campaign.cancelled && <dt>Called off</dt>}
        {campaign.cancelled && (
          <dd>
            {campaign.importedFrom ? (
              `on ${dayInWords(dayAt(campaign.cancelled.at, zone), today)}, says ${sourceTitle(campaign.importedFrom.source)}`
            ) : (
              <>
                <Moment at={campaign.cancelled.at} today={today} /> by {campaign.cancelled.by}
              </>
            )}
            : {campaign.cancelled.why}
          </dd>
        )}
        {reasons.length > 0 && <dt>Beyond the limit</dt>}
        {reasons.map(({ given, by, why }) => (
          <dd key={why}>
            {given === 'excepted' ? `Let through by ${by}` : `${by} gave a reason`}: {why}
          </dd>
        ))}
      </dl>
      {letsThrough && (
        <LetThrough
          campaign={campaign}
          decides={decides}
          attempt={letting ? props.attempt : undefined}
          today={today}
          frame={frame}
        />
      )}
      <Needs needs={props.needs} number={campaign.number} open={!campaign.cancelled} today={today} />
      <Decided rulings={rulings} today={today} />
      {campaign.importedFrom && (
        <p>It is kept in {sourceTitle(campaign.importedFrom.source)}: move it or call it off there.</p>
      )}
      {changes && (
        <CampaignChanges {...props} attempt={attempt} mayDecide={decides.length > 0} frame={frame} />
      )}
      {mayChange && campaign.cancelled && <TakeBack campaign={campaign} frame={frame} />}
    </Sheet>
  )
}

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

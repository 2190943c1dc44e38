import { ButtonLink, dayInWords, EmptyState, Sheet } from '#design'
import type { Campaign } from '../store.ts'

/** What the list is drawn from. */
export interface CampaignsProps {
  readonly campaigns: readonly Campaign[]
  readonly titles: {
    readonly teams: ReadonlyMap<string, string>
    readonly types: ReadonlyMap<string, string>
  }
  /** Address of the next page of the list. */
  readonly next?: string
  readonly today: Temporal.PlainDate
}

/** The department's campaigns, latest start first. */
export const CampaignsPage = ({ campaigns, titles, next, today }: CampaignsProps) => (
  <Sheet title="Campaigns" lede="What is planned and what ran, latest start first.">
    <p>
      <ButtonLink href="/-/campaigns/new" first>
        Plan a campaign
      </ButtonLink>
    </p>
    {campaigns.length === 0 ? (
      <EmptyState says="No campaign is planned yet. The handbook says at once whether one fits." />
    ) : (
      <ul class="rows">
        {campaigns.map((campaign) => (
          <li class="row" key={campaign.number}>
            <div>
              <h2>
                <a href={`/-/campaigns/${campaign.number}`}>{campaign.name}</a>
                {campaign.cancelled && <span class="tag"> called off</span>}
              </h2>
              <p>
                {titles.types.get(campaign.type) ?? campaign.type} for{' '}
                {titles.teams.get(campaign.team) ?? campaign.team}, planned by {campaign.plannedBy.name}
              </p>
            </div>
            <time datetime={campaign.startsOn.toString()}>{dayInWords(campaign.startsOn, today)}</time>
          </li>
        ))}
      </ul>
    )}
    {next && (
      <p>
        <a href={next} rel="next">
          Earlier ones
        </a>
      </p>
    )}
  </Sheet>
)

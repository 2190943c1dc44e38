import { ButtonLink, dayInWords, EmptyState, Row, Rows, Sheet, Tag } from '#design'
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
      <Rows>
        {campaigns.map((campaign) => (
          <Row
            key={campaign.number}
            title={
              <>
                <a href={`/-/campaigns/${campaign.number}`}>{campaign.name}</a>{' '}
                {campaign.cancelled && <Tag>called off</Tag>}
              </>
            }
            about={`${titles.types.get(campaign.type) ?? campaign.type} for ${titles.teams.get(campaign.team) ?? campaign.team}, planned by ${campaign.plannedBy.name}`}
            end={<time dateTime={campaign.startsOn.toString()}>{dayInWords(campaign.startsOn, today)}</time>}
          />
        ))}
      </Rows>
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

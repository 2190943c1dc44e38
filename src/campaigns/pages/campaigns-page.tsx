import { ButtonLink, dayInWords, EmptyState, Row, Rows, Sheet, Tag } from '#design'
import { campaignHref } from '../holders.ts'
import type { Campaign } from '../store.ts'
import { waitInWords } from '../wait-in-words.ts'

/** What the list is drawn from. */
export interface CampaignsProps {
  /** With their team and type as they are called now. */
  readonly campaigns: readonly (Campaign & { readonly teamTitle: string; readonly typeTitle: string })[]
  /** Address of the next page of the list. */
  readonly next?: string
  readonly today: Temporal.PlainDate
  readonly now: Temporal.Instant
}

/** The department's campaigns, latest start first. */
export const CampaignsPage = ({ campaigns, next, today, now }: CampaignsProps) => (
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
                <a href={campaignHref(campaign)}>{campaign.name}</a>{' '}
                {campaign.cancelled && <Tag>called off</Tag>}
                {waitInWords(campaign, now) && <Tag state="wait">{waitInWords(campaign, now)}</Tag>}
              </>
            }
            about={`${campaign.typeTitle} for ${campaign.teamTitle}, planned by ${campaign.plannedBy.name}`}
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

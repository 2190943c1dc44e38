import { ButtonLink, dayInWords, EmptyState, Row, Rows, Sheet, Tag } from '#design'
import { CountedFrom, type HeardFrom } from '#facts'
import { campaignHref } from '../holders.ts'
import { whence } from '../kept-elsewhere.ts'
import type { Campaign } from '../store.ts'
import { waitInWords } from '../wait-in-words.ts'

/** What the list is drawn from. */
export interface CampaignsProps {
  /** With their team and type as they are called now. */
  readonly campaigns: readonly (Campaign & { readonly teamTitle: string; readonly typeTitle: string })[]
  /** Address of the next page of the list. */
  readonly next?: string
  /** Where those are kept that come from elsewhere. */
  readonly heard: readonly HeardFrom[]
  /** True for those who look after what comes from elsewhere. */
  readonly takesIn: boolean
  readonly today: Temporal.PlainDate
  readonly now: Temporal.Instant
}

/** The department's campaigns, latest start first. */
export const CampaignsPage = ({ campaigns, next, heard, takesIn, today, now }: CampaignsProps) => (
  <Sheet title="Campaigns" lede="What is planned and what ran, latest start first.">
    <p>
      <ButtonLink href="/-/campaigns/new" first>
        Plan a campaign
      </ButtonLink>
    </p>
    <CountedFrom heard={heard} today={today} sentence />
    {takesIn && (
      <p>
        <a href="/-/facts">Campaigns that are kept elsewhere</a>
      </p>
    )}
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
            about={`${campaign.typeTitle} for ${campaign.teamTitle}, ${whence(campaign)}`}
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

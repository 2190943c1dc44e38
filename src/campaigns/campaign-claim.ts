import { everNamed, identityOf, type KindOf, type Look, type Person, type Ways } from '#kernel'
import type { Claim, Full, Scope } from '#limits'
import { placeOf } from '#model'
import { region, team } from '#people'
import { campaignType } from './kinds/campaign-type.ts'
import type { Campaign } from './store.ts'

/** What limits may ask about. */
export type Sort = Pick<Campaign, 'id' | 'type' | 'channel' | 'teamId' | 'team' | 'region' | 'places'>

/** What `where` reads of a campaign that starts on that day; the names that the subject declares. */
export const factsOn = (sort: Omit<Sort, 'id' | 'teamId'>, day: Temporal.PlainDate) => ({
  channel: sort.channel,
  type: sort.type,
  team: sort.team,
  region: sort.region ?? null,
  places: sort.places.map((place) => placeOf(place) ?? place),
  'starts-on': day.toString(),
})

/** Why it is claimed beyond a limit, whether it may wait or comes in from the line, and what would work else. */
interface Asking extends Pick<Claim, 'reason' | 'waitsUntil' | 'admitted' | 'approved' | 'handedOver'> {
  readonly nearest?: (claim: Claim, full: Full) => Ways
  /** Who asks for it, where that is not who acts: who planned what is moved. */
  readonly requester?: Person
}

/** What a campaign asks of the limits if it starts on that day: by the names its team, region and type have now. */
export async function claimOf(
  look: Look,
  campaign: Sort,
  day: Temporal.PlainDate,
  { nearest, requester = look.by, ...asking }: Asking,
): Promise<Claim> {
  const { sort, scopes } = await sortNow(look, campaign)
  const claim: Claim = {
    of: 'campaigns',
    subject: { kind: 'campaigns', id: campaign.id },
    day,
    factsOn: (on) => factsOn(sort, on),
    scopes,
    ...asking,
    fields: { day: 'startsOn', reason: 'exception' },
    around: { region: sort.region, requester },
    nearest: (full) => nearest?.(claim, full) ?? (async () => []),
  }
  return claim
}

/** A campaign by the names that its team, region and type have now, and how limits count by each. */
export async function sortNow(look: Look, campaign: Sort) {
  const teamNow = (await everNamed(look, team)).get(campaign.teamId)
  const type = await nowOf(look, campaignType, campaign.type)
  const where = campaign.region === undefined ? undefined : await nowOf(look, region, campaign.region)
  return {
    sort: {
      ...campaign,
      team: teamNow?.name ?? campaign.team,
      type: type.name,
      ...(where && { region: where.name }),
    },
    scopes: {
      team: { id: campaign.teamId, title: teamNow?.title ?? campaign.team },
      type: type.scope,
      channel: { id: campaign.channel, title: campaign.channel.replaceAll('-', ' ') },
      region: where?.scope,
    },
  }
}

/** What a name of then means now, and how limits count by it. */
async function nowOf(
  look: Look,
  kind: KindOf<unknown>,
  name: string,
): Promise<{ readonly name: string; readonly scope: Scope }> {
  const now = (await everNamed(look, kind)).get(name)
  const id = (await identityOf(look.db, kind.kind, name)) ?? name
  return { name: now?.name ?? name, scope: { id, title: now?.title ?? name } }
}

import { identityOf, missing, presentOf, type Act, type Alternative, type Definition } from '#kernel'
import type { Claim, Full, Scope } from '#limits'
import { region, team } from '#people'
import type { Campaign } from './store.ts'

type Sort = Pick<Campaign, 'type' | 'channel' | 'team' | 'places' | 'startsOn'> & {
  readonly region?: string | undefined
}

/** The day it is where the handbook counts its days. */
export const today = (act: Pick<Act, 'now' | 'model'>): Temporal.PlainDate =>
  act.now.toZonedDateTimeISO(act.model.zone).toPlainDate()

/** What `where` reads of a campaign; the names that `campaignFacts` declares. */
export const factsOf = (campaign: Sort) => ({
  channel: campaign.channel,
  type: campaign.type,
  team: campaign.team,
  region: campaign.region ?? null,
  places: campaign.places,
  'starts-on': campaign.startsOn.toString(),
})

/** A team or region as limits count by it. */
export async function scopeOf(act: Pick<Act, 'db'>, definition: Definition): Promise<Scope> {
  const id = await identityOf(act.db, definition.kind, definition.name)
  if (id === undefined) throw missing(`${definition.title} is not in force yet.`)
  return { id, name: definition.name, title: definition.title }
}

/** What a campaign asks of the limits if it starts on that day. */
export async function claimOf(
  act: Act,
  campaign: Sort & Pick<Campaign, 'id' | 'teamId'>,
  day: Temporal.PlainDate,
  nearest: (full: Full) => Promise<readonly Alternative[]>,
): Promise<Claim> {
  const where = campaign.region === undefined ? undefined : act.model.find(region, campaign.region)
  const whose = await presentOf(act, team, campaign.teamId)
  const name = whose?.name ?? campaign.team
  const scopes = {
    team: { id: campaign.teamId, name, title: whose?.title ?? campaign.team },
    ...(where && { region: await scopeOf(act, where) }),
  }
  const facts = factsOf({ ...campaign, team: name, startsOn: day })
  return { of: 'campaigns', subject: { kind: 'campaigns', id: campaign.id }, facts, day, scopes, nearest }
}

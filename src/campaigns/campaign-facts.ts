import { inTurns, type FactKind, type FactRow, type JudgedFact } from '#facts'
import { newId, type Act } from '#kernel'
import { placesOfFacts, type Claim, type JudgedPlaces } from '#limits'
import { campaignFact, type CampaignFact } from './campaign-fact.ts'
import { factsOn } from './campaign-claim.ts'
import { namesInFacts, type NamedSort } from './names-in-facts.ts'
import { changeImported, keepCancellation } from './imported-store.ts'
import { campaignsByIdVisibleTo, insertCampaign, type Campaign } from './store.ts'

/** Campaigns that are kept elsewhere: they count as those planned here do, and nobody is asked. */
export const campaignFacts: FactKind<CampaignFact> = {
  name: 'campaigns',
  row: campaignFact,
  async known(look, ids) {
    const found = await campaignsByIdVisibleTo(look.db, look.by, ids)
    return new Map(found.map(({ id, number }) => [id, { number }]))
  },
  async judge(act, source, rows) {
    const find = await namesInFacts(act)
    const before = new Map(
      (
        await campaignsByIdVisibleTo(
          act.db,
          act.by,
          rows.flatMap(({ subjectId }) => subjectId ?? []),
        )
      ).map((campaign) => [campaign.id, campaign]),
    )
    const heard = await inTurns(rows, (row) => heardOf(act, row, find(row.content), before))
    const places = await placesOfFacts(
      act,
      heard.flatMap((one) => ('claim' in one && one.claim) || []),
    )
    return inTurns(heard, (one): JudgedFact => {
      if ('faults' in one) return one
      const judged = one.claim ? places.judge(one.claim) : places.giveBack(subjectOf(one.id))
      return {
        subjectId: one.id,
        rulings: judged.rulings,
        keep: async () => ({ number: await write(act, source, one, judged) }),
      }
    })
  },
}

/** A row that can be kept, with what it asks of the limits; one called off before its start asks for nothing [Q8]. */
interface Heard {
  readonly id: string
  readonly content: CampaignFact
  readonly sort: NamedSort
  readonly before: Campaign | undefined
  readonly claim?: Claim
}

const subjectOf = (id: string) => ({ kind: 'campaigns', id })

function heardOf(
  act: Act,
  { content, subjectId }: FactRow<CampaignFact>,
  sort: NamedSort | Extract<JudgedFact['faults'], object>,
  before: ReadonlyMap<string, Campaign>,
): Heard | Pick<Extract<JudgedFact, { faults: object }>, 'faults'> {
  if (!('type' in sort)) return { faults: sort }
  const id = subjectId ?? newId(act.now)
  const heard = { id, content, sort, before: before.get(id) }
  const counts = content.cancelledOn === undefined || content.cancelledOn >= content.startsOn
  return counts ? { ...heard, claim: claimOf(act, id, content, sort) } : heard
}

function claimOf(act: Act, id: string, { startsOn, places }: CampaignFact, sort: NamedSort): Claim {
  const { type, team, region, channel, scopes } = sort
  const facts = {
    type: type.name,
    channel,
    team: team.name,
    ...(region && { region: region.name }),
    places,
  }
  return {
    of: 'campaigns',
    subject: subjectOf(id),
    day: Temporal.PlainDate.from(startsOn),
    factsOn: (on) => factsOn(facts, on),
    scopes,
    fields: { day: 'startsOn', reason: 'exception' },
    around: { region: region?.name, requester: act.by },
    nearest: () => () => Promise.resolve([]),
  }
}

async function write(act: Act, source: string, heard: Heard, places: JudgedPlaces): Promise<number> {
  const { id, content, sort, before } = heard
  const campaign = {
    id,
    name: content.name,
    type: sort.type.name,
    channel: sort.channel,
    teamId: sort.scopes.team.id,
    team: sort.team.name,
    region: sort.region?.name,
    places: content.places,
    startsOn: Temporal.PlainDate.from(content.startsOn),
  }
  const planned = { plannedBy: act.by.id, plannedAt: act.now, importedFrom: { source, id: content.id } }
  const number = before?.number ?? (await insertCampaign(act.db, { ...campaign, ...planned }))
  if (before) await changeImported(act.db, campaign)
  if (content.cancelledOn !== undefined || before?.cancelled)
    await keepCancellation(act.db, id, cancellationOf(act, heard))
  await places.keep()
  await act.record({ subject: subjectOf(id), facts: { kind: 'campaigns', source, id: content.id, number } })
  return number
}

/** On that day where the team counts its days: nobody has told the hour. */
function cancellationOf(act: Act, { content, sort }: Heard) {
  if (content.cancelledOn === undefined) return undefined
  const zone = sort.team.value.zone ?? act.model.zone
  const at = Temporal.PlainDate.from(content.cancelledOn).toZonedDateTime(zone).toInstant()
  return { by: act.by.id, at, why: content.why ?? 'No reason was given there.' }
}

import { lookAsHouse, systemPerson, type Db, type Heard, type House } from '#kernel'
import { askedFor } from '#limits'
import type { Concern, Concerns } from '#notices'
import { lastReason } from './cancellation-store.ts'
import { asHolders, campaignHref } from './holders.ts'
import { campaignsByIdVisibleTo, type Campaign } from './store.ts'

/** Acts that tell nobody anything by themselves. */
const told = new Set([
  'campaigns.plan',
  'campaigns.move',
  'campaigns.hand-over',
  'campaigns.cancel',
  'campaigns.restore',
  'campaigns.admit',
])

/** Whom what is done with a campaign concerns: whose it is and was, who decides where it waits, and the team's channel. */
export const campaignConcerns: Concerns = {
  of: 'campaigns',
  async concerned(entry, { house, db }) {
    const { subject, operation } = entry
    if (subject?.kind !== 'campaigns' || !told.has(operation)) return { people: [] }
    const [campaign] = await campaignsByIdVisibleTo(db, systemPerson, [subject.id])
    if (!campaign) return { people: [] }
    return {
      people: [
        ...handedOver(entry),
        ...theirs(campaign),
        ...(await deciders(entry, { house, db }, campaign)),
      ],
      channels: [{ of: 'team', name: campaign.team }],
    }
  },
  seen: async ({ db, by }, ids) => new Set((await campaignsByIdVisibleTo(db, by, ids)).map(({ id }) => id)),
  async telling({ db, by }, ids) {
    const campaigns = new Map((await campaignsByIdVisibleTo(db, by, ids)).map((one) => [one.id, one]))
    return async (entry, id) => {
      const campaign = campaigns.get(id)
      if (!campaign) return undefined
      const why = entry.operation === 'campaigns.cancel' ? await lastReason(db, id) : undefined
      const because = becauseOf(entry, by.id, campaign)
      return {
        title: campaign.name,
        href: campaignHref(campaign),
        ...(why !== undefined && { body: why }),
        ...(because !== undefined && { because }),
      }
    }
  },
}

/** Whoever gets it, and whoever had it. */
const handedOver = ({ operation, facts: { from, to } }: Heard): readonly Concern[] =>
  operation !== 'campaigns.hand-over'
    ? []
    : [
        ...(typeof to === 'string' ? [{ personId: to, because: 'assigned' } as const] : []),
        ...(typeof from === 'string' ? [{ personId: from, because: 'took-part' } as const] : []),
      ]

const theirs = ({ plannedBy, importedFrom }: Campaign): readonly Concern[] =>
  importedFrom ? [] : [{ personId: plannedBy.id, because: 'yours' }]

/** Where it waits for a place: who may let it through. */
async function deciders(
  { facts }: Heard,
  { house, db }: { readonly house: House; readonly db: Db },
  { id }: Campaign,
): Promise<readonly Concern[]> {
  if (facts['waiting'] !== true) return []
  const look = await lookAsHouse(house, db)
  return (await askedFor(look, asHolders, id)).map((personId) => ({ personId, because: 'asked' }))
}

function becauseOf({ operation, facts }: Heard, reader: string, { plannedBy }: Campaign): string | undefined {
  if (operation === 'campaigns.admit') return 'it is yours and had waited for a place'
  if (operation === 'campaigns.hand-over' && facts['from'] === reader) return 'it was yours'
  if (facts['waiting'] === true && plannedBy.id !== reader) return 'you may let it through'
  return undefined
}

import type { Act, Facts, Look } from '#kernel'
import { claimPlaces, limit, waitingLines } from '#limits'
import { campaignToChange } from './cancel-campaign.ts'
import { claimOf } from './campaign-claim.ts'

/** Names of the limits that ask for this approval where they have no place. */
export const limitsThatAsk = ({ model }: Pick<Look, 'model'>, approval: string): readonly string[] =>
  model.all(limit).flatMap(({ name, value }) => (value.asks === approval ? name : []))

/** Names of the approvals that would let each waiting campaign through, by its id. */
export async function wantsOf(look: Look): Promise<ReadonlyMap<string, readonly string[]>> {
  const asking = new Map(
    look.model
      .all(limit)
      .flatMap(({ name, value }) => (value.asks === undefined ? [] : [[name, value.asks]])),
  )
  const wants = new Map<string, readonly string[]>()
  if (asking.size === 0) return wants
  for (const { limits, ids } of await waitingLines(look.db, 'campaigns', look.now)) {
    const found = limits.flatMap((name) => asking.get(name) ?? [])
    for (const id of ids) wants.set(id, [...new Set([...(wants.get(id) ?? []), ...found])])
  }
  return wants
}

/** Gives a campaign that waits its places beyond limits, because it was approved: this one and no other. */
export async function letThrough(
  act: Act,
  number: number,
  { limits, by, title }: { readonly limits: readonly string[]; readonly by: string; readonly title: string },
): Promise<Facts> {
  const { campaign } = await campaignToChange(act, number)
  const claim = await claimOf(act, campaign, campaign.startsOn, {
    reason: `Approved: ${title}.`,
    admitted: { by },
    approved: limits,
  })
  await claimPlaces(act, claim)
  return { through: true }
}

import { z } from 'zod'
import { conflict, missing, number, operation, post, text, type Act } from '#kernel'
import { releasePlaces } from '#limits'
import { team } from '#people'
import { today } from './claim.ts'
import { mayChange } from './rights.ts'
import { campaignVisibleTo, insertCancellation, type Campaign } from './store.ts'

export const cancelCampaign = operation({
  name: 'campaigns.cancel',
  at: post('/campaigns/:number/cancellation'),
  summary: 'Calls a campaign off; before its start day this gives its places back.',
  input: z.object({
    number: number('Name the campaign by its number.'),
    why: text('Say in a sentence why it is called off.', 1000),
  }),
  on: (act, { number: named }) => campaignToChange(act, named),
  may: (act, campaign) => mayChange(act.by, campaign, act.model.find(team, campaign.team)),
  async run(act, campaign, { why }) {
    if (campaign.cancelled) throw conflict(`“${campaign.name}” was called off already.`)
    await cancel(act, campaign, why)
    await act.record({ subject: { kind: 'campaigns', id: campaign.id }, facts: { number: campaign.number } })
    return { number: campaign.number }
  },
  told: ({ who, facts }) => `${who} called campaign ${String(facts['number'])} off`,
  example: { number: 1, why: 'The venue closed.' },
})

/** The campaign an act is about, locked; missing for those who may not see it. */
export async function campaignToChange(act: Act, named: number): Promise<Campaign> {
  const campaign = await campaignVisibleTo(act.db, act.by, named, true)
  if (!campaign) throw missing(`There is no campaign ${named}.`)
  return campaign
}

/** Writes the cancellation; places come back only if it has not started [Q8]. */
export async function cancel(act: Act, campaign: Campaign, why: string): Promise<void> {
  await insertCancellation(act.db, { campaignId: campaign.id, by: act.by.id, at: act.now, why })
  if (Temporal.PlainDate.compare(today(act), campaign.startsOn) < 0)
    await releasePlaces(act, { kind: 'campaigns', id: campaign.id })
}

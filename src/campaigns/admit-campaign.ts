import { z } from 'zod'
import { conflict, no, number, operation, post, yes } from '#kernel'
import { claimPlaces, waitsOf } from '#limits'
import { campaignTold } from './campaign-told.ts'
import { numberJson } from './campaign-json.ts'
import { claimOf } from './campaign-claim.ts'
import { campaignToChange } from './cancel-campaign.ts'
import { hasStarted, todayFor } from './start-day.ts'

export const admitCampaign = operation({
  name: 'campaigns.admit',
  at: post('/campaigns/:number/admission'),
  summary: 'Gives a campaign that waits the places that have come free; Firsthand does this itself.',
  who: 'system',
  announced: true,
  input: z.object({ number: number('Name the campaign by its number.') }),
  answers: numberJson,
  on: (act, { number: named }) => campaignToChange(act, named),
  may: (act) => (act.by.kind === 'system' ? yes : no('Only Firsthand itself does this.')),
  async run(act, { campaign, team }) {
    const wait = (await waitsOf(act.db, 'campaigns', [campaign.id], act.now)).get(campaign.id)
    if (!wait) throw conflict(`“${campaign.name}” does not wait for a place.`)
    if (hasStarted(campaign, todayFor(act, team)))
      throw conflict(`The day of “${campaign.name}” came while it waited.`)
    const claim = await claimOf(act, campaign, campaign.startsOn, {
      reason: undefined,
      admitted: { by: wait.byId },
    })
    await claimPlaces(act, claim)
    const since = wait.since.toString()
    await act.record({ subject: claim.subject, facts: { number: campaign.number, waitedSince: since } })
    return { number: campaign.number }
  },
  told: async ({ facts }, look) =>
    `The place that ${await campaignTold(look, facts['number'])} had waited for is there`,
  example: () => ({ number: 16 }),
})

import { z } from 'zod'
import { conflict, day, invalid, number, operation, post } from '#kernel'
import { movePlaces } from '#limits'
import { team } from '#people'
import { campaignToChange } from './cancel-campaign.ts'
import { claimOf, today } from './claim.ts'
import { mayChange } from './rights.ts'
import { moveStart } from './store.ts'
import { waysToMove } from './ways.ts'

export const moveCampaign = operation({
  name: 'campaigns.move',
  at: post('/campaigns/:number/start'),
  summary:
    'Moves the day a campaign starts; its place moves with it, or stays where it was if there is none.',
  input: z.object({
    number: number('Name the campaign by its number.'),
    startsOn: day('Say on which day it starts, like 2027-02-01.'),
  }),
  on: (act, { number: named }) => campaignToChange(act, named),
  may: (act, campaign) => mayChange(act.by, campaign, act.model.find(team, campaign.team)),
  async run(act, campaign, wanted) {
    const startsOn = Temporal.PlainDate.from(wanted.startsOn)
    const now = today(act)
    if (campaign.cancelled) throw conflict(`“${campaign.name}” was called off.`)
    if (Temporal.PlainDate.compare(campaign.startsOn, now) < 0)
      throw conflict(
        `“${campaign.name}” started on ${campaign.startsOn.toString()}; what has started stays where it is.`,
      )
    if (Temporal.PlainDate.compare(startsOn, now) < 0)
      throw invalid([{ field: 'startsOn', message: 'This day has passed. Choose today or a later one.' }])
    await moveStart(act.db, campaign.id, startsOn)
    await movePlaces(act, await claimOf(act, campaign, startsOn, (full) => waysToMove(act, full)))
    await act.record({
      subject: { kind: 'campaigns', id: campaign.id },
      facts: { number: campaign.number, from: campaign.startsOn.toString(), to: wanted.startsOn },
    })
    return { number: campaign.number }
  },
  told: ({ who, facts }) => `${who} moved campaign ${String(facts['number'])} to ${String(facts['to'])}`,
  example: { number: 1, startsOn: '2027-03-01' },
})

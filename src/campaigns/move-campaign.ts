import { z } from 'zod'
import { conflict, day, number, operation, post, text } from '#kernel'
import { movePlaces } from '#limits'
import { numberJson } from './campaign-json.ts'
import { campaignToChange } from './cancel-campaign.ts'
import { claimOf, sortNow } from './campaign-claim.ts'
import { mayChange, mayLetThrough } from './rights.ts'
import { hasStarted, startDay, todayFor } from './start-day.ts'
import { moveStart } from './store.ts'
import { waysToMove } from './ways.ts'

export const moveCampaign = operation({
  name: 'campaigns.move',
  at: post('/campaigns/:number/start'),
  summary:
    'Moves the day a campaign starts; its place moves with it, or stays where it was if there is none.',
  who: 'member',
  announced: true,
  input: z.object({
    number: number('Name the campaign by its number.'),
    startsOn: day('Say on which day it starts, like 2027-02-01.'),
    exception: text('Say why it cannot wait.', 1000).optional(),
  }),
  answers: numberJson,
  on: (act, { number: named }) => campaignToChange(act, named),
  async may(act, { campaign, team }, { startsOn, exception }) {
    const { sort } = await sortNow(act, campaign)
    const asDecider = exception !== undefined && mayLetThrough(act, sort, Temporal.PlainDate.from(startsOn))
    return mayChange(act.by, campaign, team, asDecider)
  },
  async run(act, { campaign, team }, { startsOn: written, exception }) {
    const now = todayFor(act, team)
    if (campaign.cancelled) throw conflict(`“${campaign.name}” was called off.`)
    if (hasStarted(campaign, now))
      throw conflict(
        `“${campaign.name}” started on ${campaign.startsOn.toString()}; what has started stays where it is.`,
      )
    const startsOn = startDay(written, now)
    await moveStart(act.db, campaign.id, startsOn)
    await movePlaces(
      act,
      await claimOf(act, campaign, startsOn, { reason: exception, nearest: waysToMove(act) }),
    )
    await act.record({
      subject: { kind: 'campaigns', id: campaign.id },
      facts: { number: campaign.number, from: campaign.startsOn.toString(), to: written },
    })
    return { number: campaign.number }
  },
  told: ({ who, facts }) => `${who} moved campaign ${String(facts['number'])} to ${String(facts['to'])}`,
  example: (today) => ({ number: 13, startsOn: today.add({ months: 3 }).toString() }),
})

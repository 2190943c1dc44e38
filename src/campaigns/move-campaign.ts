import { z } from 'zod'
import { dateInWords } from '#design'
import { administrators, conflict, day, number, operation, post, text } from '#kernel'
import { movePlaces, waitsOf } from '#limits'
import { campaignTold } from './campaign-told.ts'
import { numberJson } from './campaign-json.ts'
import { campaignToChange } from './cancel-campaign.ts'
import { claimOf, sortNow } from './campaign-claim.ts'
import { decider, leadOfTheTeam, mayChange, mayLetThrough, planner, requesterOf } from './rights.ts'
import { dayBegins, hasStarted, startDay, todayFor } from './start-day.ts'
import { moveStart } from './store.ts'
import { waysToMove } from './ways/ways.ts'

export const moveCampaign = operation({
  name: 'campaigns.move',
  at: post('/campaigns/:number/start'),
  summary:
    'Moves the day a campaign starts; its place moves with it, or stays where it was if there is none. One that waits is judged anew.',
  who: 'member',
  narrowed: [planner, leadOfTheTeam, decider, administrators],
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
    const asDecider =
      exception !== undefined &&
      (await mayLetThrough(act, sort, Temporal.PlainDate.from(startsOn), await requesterOf(act, campaign)))
    return mayChange(act.by, campaign, team, asDecider)
  },
  async run(act, { campaign, team }, { startsOn: written, exception }) {
    const now = todayFor(act, team)
    if (campaign.cancelled) throw conflict(`“${campaign.name}” was called off.`)
    const wait = (await waitsOf(act.db, 'campaigns', [campaign.id], act.now)).get(campaign.id)
    if (!wait && hasStarted(campaign, now))
      throw conflict(
        `“${campaign.name}” started on ${campaign.startsOn.toString()}; what has started stays where it is.`,
      )
    const startsOn = startDay(written, now)
    await moveStart(act.db, campaign.id, startsOn)
    const claim = await claimOf(act, campaign, startsOn, {
      reason: exception,
      requester: await requesterOf(act, campaign),
      nearest: waysToMove,
      ...(wait && { waitsUntil: dayBegins(act, startsOn, team) }),
    })
    const { waiting } = await movePlaces(act, claim)
    await act.record({
      subject: { kind: 'campaigns', id: campaign.id },
      facts: {
        number: campaign.number,
        from: campaign.startsOn.toString(),
        to: written,
        ...(wait && !waiting && exception !== undefined && { through: true }),
      },
    })
    return { number: campaign.number, ...(waiting && { waiting }) }
  },
  async told({ who, facts: { number: named, to, through } }, look) {
    const campaign = await campaignTold(look, named)
    return through === true
      ? `${who} let ${campaign} through`
      : `${who} moved ${campaign} to ${dateInWords(Temporal.PlainDate.from(String(to)))}`
  },
  undo: ({ facts: { number: named, from, through } }) =>
    typeof named === 'number' && typeof from === 'string' && through !== true
      ? { name: 'campaigns.move', input: { number: named, startsOn: from } }
      : undefined,
  example: (today) => ({ number: 12, startsOn: today.add({ months: 3 }).toString() }),
})

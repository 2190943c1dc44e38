import { z } from 'zod'
import { administrators, conflict, dayAt, number, operation, post, yesNo } from '#kernel'
import { claimPlaces } from '#limits'
import { claimOf } from './campaign-claim.ts'
import { numberJson } from './campaign-json.ts'
import { campaignTold } from './campaign-told.ts'
import { deleteCancellation } from './cancellation-store.ts'
import { campaignToChange } from './cancel-campaign.ts'
import { leadOfTheTeam, mayChange, planner } from './rights.ts'
import { dayBegins, hasStarted, todayFor } from './start-day.ts'

/** Its places are asked for anew: somebody else may have taken them meanwhile. One that had started kept them. */
export const restoreCampaign = operation({
  name: 'campaigns.restore',
  at: post('/campaigns/:number/restoration'),
  summary: 'Takes back that a campaign was called off, and takes its places again if they are still free.',
  who: 'member',
  narrowed: [planner, leadOfTheTeam, administrators],
  announced: true,
  input: z.object({
    number: number('Name the campaign by its number.'),
    wait: yesNo('Say true or false.').optional().describe('Waits in line where its places are taken.'),
  }),
  answers: numberJson,
  on: (act, { number: named }) => campaignToChange(act, named),
  may: (act, { campaign, team: whose }) => mayChange(act.by, campaign, whose),
  async run(act, { campaign, team }, { wait }) {
    const { id, name, number: named, cancelled, startsOn } = campaign
    if (!cancelled) throw conflict(`“${name}” is not called off.`)
    const then = dayAt(cancelled.at, team?.value.zone ?? act.model.zone)
    await deleteCancellation(act.db, id)
    const waiting = !hasStarted(campaign, then) && (await claimed())
    await act.record({
      subject: { kind: 'campaigns', id },
      facts: { number: named, ...(waiting && { waiting }) },
    })
    return { number: named, ...(waiting && { waiting }) }

    async function claimed(): Promise<boolean> {
      if (Temporal.PlainDate.compare(startsOn, todayFor(act, team)) < 0)
        throw conflict(`The day of “${name}” has passed. Plan it anew for another one.`)
      const asked = wait ? { waitsUntil: dayBegins(act, startsOn, team) } : {}
      return (await claimPlaces(act, await claimOf(act, campaign, startsOn, asked))).waiting
    }
  },
  told: async ({ who, facts }, look) =>
    `${who} took back that ${await campaignTold(look, facts['number'])} was called off`,
  undo: ({ facts: { number: named } }) =>
    typeof named === 'number'
      ? {
          name: 'campaigns.cancel',
          input: { number: named, why: 'Called off again right after it was taken back.' },
        }
      : undefined,
  example: () => ({ number: 12 }),
})

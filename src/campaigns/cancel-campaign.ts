import { z } from 'zod'
import {
  administrators,
  conflict,
  missing,
  number,
  operation,
  post,
  presentOf,
  text,
  type Act,
  type Definition,
} from '#kernel'
import { releasePlaces, stopWaiting, waitsOf } from '#limits'
import { team, type Team } from '#people'
import { campaignTold } from './campaign-told.ts'
import { numberJson } from './campaign-json.ts'
import { keptElsewhere } from './kept-elsewhere.ts'
import { leadOfTheTeam, mayChange, planner } from './rights.ts'
import { hasStarted, todayFor } from './start-day.ts'
import { campaignVisibleTo, insertCancellation, lockCampaign, type Campaign } from './store.ts'

export const cancelCampaign = operation({
  name: 'campaigns.cancel',
  at: post('/campaigns/:number/cancellation'),
  summary: 'Calls a campaign off; before its start day this gives its places back.',
  who: 'member',
  narrowed: [planner, leadOfTheTeam, administrators],
  // It can be restored, but not where somebody has taken its places meanwhile.
  destroys: true,
  announced: true,
  input: z.object({
    number: number('Name the campaign by its number.'),
    why: text('Say in a sentence why it is called off.', 1000),
  }),
  answers: numberJson,
  on: (act, { number: named }) => campaignToChange(act, named),
  may: (act, { campaign, team: whose }) => mayChange(act.by, campaign, whose),
  async run(act, planned, { why }) {
    const { id, number: named } = planned.campaign
    const waited = (await waitsOf(act.db, 'campaigns', [id], act.now)).has(id)
    await cancel(act, planned, why)
    await act.record({
      subject: { kind: 'campaigns', id },
      facts: { number: named, ...(waited && { waited }) },
    })
    return { number: named }
  },
  told: async ({ who, facts }, look) => `${who} called ${await campaignTold(look, facts['number'])} off`,
  undo: ({ facts: { number: named, waited } }) =>
    typeof named === 'number'
      ? { name: 'campaigns.restore', input: { number: named, ...(waited === true && { wait: 'true' }) } }
      : undefined,
  example: () => ({ number: 12, why: 'The venue closed.' }),
})

/** A campaign that is to be changed, and whose it is now. */
export interface Planned {
  readonly campaign: Campaign
  /** Undefined where the handbook does not define its team any more. */
  readonly team: Definition<Team> | undefined
}

/** The campaign an act is about, locked before it is read; missing for those who may not see it, not for change here if it is kept elsewhere. */
export async function campaignToChange(act: Act, named: number): Promise<Planned> {
  await lockCampaign(act.db, named)
  const campaign = await campaignVisibleTo(act.db, act.by, named)
  if (!campaign) throw missing(`There is no campaign ${named}.`)
  const elsewhere = keptElsewhere(campaign)
  if (elsewhere) throw elsewhere
  return { campaign, team: await presentOf(act, team, campaign.teamId) }
}

/** Writes the cancellation; places come back only if it has not started [Q8]. Answers the buckets they were in. */
export async function cancel(
  act: Act,
  { campaign, team: whose }: Planned,
  why: string,
): Promise<readonly string[]> {
  if (campaign.cancelled) throw conflict(`“${campaign.name}” was called off already.`)
  await insertCancellation(act.db, { campaignId: campaign.id, by: act.by.id, at: act.now, why })
  const subject = { kind: 'campaigns', id: campaign.id }
  await stopWaiting(act, subject)
  return hasStarted(campaign, todayFor(act, whose)) ? [] : releasePlaces(act, subject)
}

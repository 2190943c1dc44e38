import type { ApprovalSubject, Thing } from '#approvals'
import { dayInWords } from '#design'
import type { Look } from '#kernel'
import { waitsOf } from '#limits'
import { peopleById } from '#people'
import { authorsOf } from './authors-store.ts'
import { factsOn, sortNow } from './campaign-claim.ts'
import { cancel, campaignToChange } from './cancel-campaign.ts'
import { letThrough, limitsThatAsk, wantsOf } from './exceptions-asked.ts'
import { asHolders, campaignHref } from './holders.ts'
import { todayFor } from './start-day.ts'
import { campaignsByIdVisibleTo, campaignVisibleTo, lockCampaign, numberOfCampaign } from './store.ts'

/** Campaigns as approvals speak of them: whoever planned or moved one does not approve it, and one that is refused is called off. */
export const asApprovalSubject: ApprovalSubject = {
  of: 'campaigns',
  idOf: async (look, number) => (await campaignVisibleTo(look.db, look.by, number))?.id,
  seen: async ({ db, by }, ids) => new Set((await campaignsByIdVisibleTo(db, by, ids)).map(({ id }) => id)),
  async things(look, ids) {
    const campaigns = await campaignsByIdVisibleTo(look.db, look.by, ids)
    const around = await asHolders.around(look, ids)
    const authors = await authorsOf(look.db, ids)
    const wants = await wantsOf(look)
    const things = new Map<string, Thing>()
    for (const campaign of campaigns) {
      const { sort } = await sortNow(look, campaign)
      things.set(campaign.id, {
        title: campaign.name,
        href: campaignHref(campaign),
        facts: factsOn(sort, campaign.startsOn),
        authors: [campaign.plannedBy.id, ...(authors.get(campaign.id) ?? [])],
        around: around.get(campaign.id) ?? {},
        wants: wants.get(campaign.id) ?? [],
        ...(campaign.cancelled && { over: `it was called off on ${cancelledOn(look, campaign.cancelled)}.` }),
      })
    }
    return things
  },
  async lock(db, id) {
    const number = await numberOfCampaign(db, id)
    if (number !== undefined) await lockCampaign(db, number)
  },
  async decided(act, { id }, { outcome, by: decider, rule, title, why }) {
    const number = (await numberOfCampaign(act.db, id)) ?? 0
    const waits = (await waitsOf(act.db, 'campaigns', [id], act.now)).get(id)
    const held = limitsThatAsk(act, rule)
    if (outcome === 'given')
      return waits && held.length > 0
        ? { number, ...(await letThrough(act, number, { limits: held, by: decider, title })) }
        : { number }
    // What got a place meanwhile needs no exception any more.
    if (held.length > 0 && !waits) return { number }
    const planned = await campaignToChange(act, number)
    const by = (await peopleById(act.db, act.by, [decider])).get(decider) ?? act.by
    await cancel({ ...act, by }, planned, why === undefined ? `${title}: not approved.` : `${title}: ${why}`)
    return { number, calledOff: true }
  },
}

const cancelledOn = (look: Look, { at }: { readonly at: Temporal.Instant }): string =>
  dayInWords(at.toZonedDateTimeISO(look.model.zone).toPlainDate(), todayFor(look))

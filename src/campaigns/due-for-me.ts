import type { HomeEntry, HomeList } from '#design'
import { everNamed, type Look } from '#kernel'
import { admittedSince, waitingFor } from '#limits'
import { campaignHref } from './holders.ts'
import { campaignType } from './kinds/campaign-type.ts'
import { todayFor } from './start-day.ts'
import { comingCampaignsOf } from './hand-over-store.ts'
import { campaignsByIdVisibleTo, type Campaign } from './store.ts'
import { isOver, waitInWords } from './wait-in-words.ts'
import { withWaits } from './with-waits.ts'

/** How many days before its start a campaign is due, and after its admission it is told. */
const soon = 14
const lately = 7
/** More are not told one by one. */
const most = 20

/** A person's own campaigns that start soon, wait in line, or got the place they had waited for. */
export const dueForMe: HomeList = {
  list: 'due',
  async load(look) {
    if (look.by.kind === 'visitor' || look.by.kind === 'left') return []
    const today = todayFor(look)
    const coming = await comingCampaignsOf(look.db, look.by, look.by.id, today)
    const starting = coming.filter(({ startsOn }) => today.until(startsOn).days <= soon).slice(0, most)
    const waiting = await waitingFor(look.db, 'campaigns', { by: look.by.id, now: look.now })
    const since = look.now.subtract({ hours: lately * 24 })
    const admitted = await admittedSince(look.db, 'campaigns', { by: look.by.id, since })
    const others = [...waiting, ...admitted.map(({ id }) => id)].filter(
      (id) => !starting.some((one) => one.id === id),
    )
    const more = await campaignsByIdVisibleTo(look.db, look.by, others)
    const all = await withWaits(look, [...starting, ...more])
    const types = await everNamed(look, campaignType)
    return all
      .filter((one) => !one.cancelled && !isOver(one, look.now))
      .toSorted((a, b) => Temporal.PlainDate.compare(a.startsOn, b.startsOn) || a.number - b.number)
      .map((one) =>
        entryOf(look, one, {
          type: types.get(one.type)?.title ?? one.type,
          admitted: admitted.some(({ id }) => id === one.id),
        }),
      )
  },
}

function entryOf(
  { now }: Look,
  campaign: Campaign,
  { type, admitted }: { readonly type: string; readonly admitted: boolean },
): HomeEntry {
  const tag = waitInWords(campaign, now) ?? (admitted ? 'got its place' : undefined)
  return {
    title: campaign.name,
    href: campaignHref(campaign),
    about: campaign.waiting ? `${type}, waits for a place` : `${type}: its start day`,
    ...(tag !== undefined && { tag, state: campaign.waiting ? ('wait' as const) : ('act' as const) }),
    on: campaign.startsOn,
  }
}

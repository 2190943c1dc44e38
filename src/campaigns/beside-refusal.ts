import type { Beside, Named } from '#design'
import type { Look, Refusal } from '#kernel'
import { presentPerson } from '#people'
import { campaignHref } from './holders.ts'
import { whose } from './kept-elsewhere.ts'
import { campaignsByIdVisibleTo } from './store.ts'

/** What stands beside a refusal: who holds the places, and what those are called who may be asked. */
export const besideRefusal = async (look: Look, refusal: Refusal): Promise<Beside> => ({
  ...(await holdersIn(look, refusal)),
  named: await askedIn(look, refusal),
})

/** What those are called whom the ways that would work ask. */
async function askedIn({ db }: Look, refusal: Refusal): Promise<Named> {
  const handles = new Set(refusal.nearest.flatMap(({ ask }) => ask ?? []))
  const found = await Promise.all([...handles].map((handle) => presentPerson(db, handle)))
  return Object.fromEntries(
    found.flatMap((person) => (person ? [[person.handle, { name: person.name }]] : [])),
  )
}

/** What holds the places that a refusal speaks of, from the facts its ruling saw. */
async function holdersIn(look: Look, refusal: Refusal): Promise<Pick<Beside, 'holders'>> {
  const by = refusal.ruling?.facts['by']
  const ids = (Array.isArray(by) ? by : []).map((holder) => String(holder).replace(/^campaigns\//, ''))
  if (ids.length === 0) return {}
  const held = await campaignsByIdVisibleTo(look.db, look.by, ids)
  const rows = held
    .toSorted((a, b) => Temporal.PlainDate.compare(a.startsOn, b.startsOn) || a.number - b.number)
    .map((campaign) => ({
      what: campaign.name,
      href: campaignHref(campaign),
      value: whose(campaign),
    }))
  return { holders: { heading: 'Who holds the places', rows } }
}

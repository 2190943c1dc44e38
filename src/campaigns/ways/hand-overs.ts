import { dayInWords } from '#design'
import { everNamed, teamsOf, type Alternative, type Look, type Person } from '#kernel'
import { fullOn } from '#limits'
import { presentPerson, team } from '#people'
import { mayChange, mayPlan } from '../rights.ts'
import { hasStarted, todayFor } from '../start-day.ts'
import { campaignsByIdVisibleTo, type Campaign } from '../store.ts'
import { formLink } from './form-link.ts'
import type { NoPlace } from './no-place.ts'

/** So many campaigns are named that could give way. */
const most = 3

/**
 * Campaigns of this house whose place would do and which have not started: their own planner takes it at once, others are asked who are
 * here and may.
 */
export async function handOvers(look: Look, none: NoPlace): Promise<readonly Alternative[]> {
  const { claim, full } = none
  const ids = full.held.filter(({ subjectKind }) => subjectKind === 'campaigns').map((slot) => slot.subjectId)
  const today = todayFor(look, none.plan.team)
  const coming = (await campaignsByIdVisibleTo(look.db, look.by, ids))
    .filter((campaign) => !campaign.importedFrom && !hasStarted(campaign, today))
    .toSorted((a, b) => mine(look, b) - mine(look, a) || a.number - b.number)
  const ways: Alternative[] = []
  for (const campaign of coming) {
    if (ways.length === most) break
    if ((await fullOn(look, claim, claim.day, [campaign.id])).length > 0) continue
    const way = mine(look, campaign) ? takeOver(look, campaign) : await askFor(look, none, campaign)
    if (way) ways.push(way)
  }
  return ways
}

const mine = (look: Look, campaign: Campaign): number => (campaign.plannedBy.id === look.by.id ? 1 : 0)

const startOf = (look: Look, { startsOn }: Campaign): string => dayInWords(startsOn, todayFor(look))

const takeOver = (look: Look, campaign: Campaign): Alternative => ({
  say: `Take the place of your own “${campaign.name}”`,
  detail: `it starts on ${startOf(look, campaign)} and is then called off`,
  change: { inPlaceOf: String(campaign.number) },
})

async function askFor(look: Look, none: NoPlace, campaign: Campaign): Promise<Alternative | undefined> {
  const teams = await everNamed(look, team)
  const whose = teams.get(campaign.teamId)
  const may = (person: Person): boolean => {
    const isOwn = teamsOf(person).some((name) => teams.get(name)?.name === none.plan.team.name)
    return (
      mayChange(person, campaign, whose).allowed &&
      mayPlan(person, { team: none.plan.team, isOwn }, false).allowed
    )
  }
  for (const handle of [campaign.plannedBy.handle, whose?.value.lead]) {
    const person = handle === undefined ? undefined : await presentPerson(look.db, handle)
    if (person && may(person))
      return {
        say: `Ask ${person.name} to hand over “${campaign.name}”`,
        detail: `it starts on ${startOf(look, campaign)}; the link opens what you typed, ready to be put in its place`,
        ask: person.handle,
        href: formLink(none, { inPlaceOf: String(campaign.number) }),
      }
  }
  return undefined
}

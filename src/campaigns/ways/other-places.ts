import { listInWords } from '#design'
import { identityOf, type Alternative, type Look } from '#kernel'
import { fullOn, limitsOn, type Claim } from '#limits'
import { placeOf } from '#model'
import { region } from '#people'
import type { NoPlace } from './no-place.ts'

/** So many other regions are looked at. */
const mostRegions = 6

/** Where a rule counts or asks by region or place: a region that has a place, and the plan without what the rule speaks of. */
export async function otherPlaces(look: Look, none: NoPlace): Promise<readonly Alternative[]> {
  const { per, where } = none.full.limit.value
  const asks = new Set([per, ...where.parts.map(({ fact }) => fact)])
  return [
    ...(asks.has('region') ? await otherRegion(look, none) : []),
    ...(asks.has('places') ? withoutPlaces(look, none) : []),
  ]
}

async function otherRegion(look: Look, { claim, plan }: NoPlace): Promise<readonly Alternative[]> {
  const others = look.model.all(region).filter(({ name }) => name !== plan.region)
  for (const { name, title } of others.slice(0, mostRegions)) {
    const id = (await identityOf(look.db, 'region', name)) ?? name
    const there: Claim = {
      ...claim,
      factsOn: (day) => ({ ...claim.factsOn(day), region: name }),
      scopes: { ...claim.scopes, region: { id, title } },
    }
    if ((await fullOn(look, there, claim.day)).length === 0)
      return [{ say: `Run it for ${title}`, change: { region: name } }]
  }
  return []
}

function withoutPlaces(look: Look, { claim, full, plan }: NoPlace): readonly Alternative[] {
  const facts = claim.factsOn(claim.day)
  const speaksOf = (places: readonly string[]): boolean =>
    limitsOn(
      look,
      claim.of,
      { ...facts, places: places.map((place) => placeOf(place) ?? place) },
      claim.day,
    ).some(({ name }) => name === full.limit.name)
  const rest = plan.places.filter((place) => !speaksOf([place]))
  if (rest.length === 0 || rest.length === plan.places.length || speaksOf(rest)) return []
  const out = plan.places.filter((place) => !rest.includes(place))
  return [{ say: `Leave ${listInWords(out)} out`, change: { places: rest.join(', ') } }]
}

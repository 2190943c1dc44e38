import type { Definition, Mention, Model, Person } from '#kernel'
import type { Page } from '#pages'
import { region, role, sayOf, team, titlesOf, type Naming } from '#people'

/** Something that runs through somebody: a rule that names them, or a page for which they answer. */
export interface Through {
  /** `You decide: Paid social per team`. */
  readonly says: string
  /** In which role: `as Director, Digital Strategy`; absent where it names the person. */
  readonly as?: string
  /** Absent for a page, and for somebody in whose place one is asked. */
  readonly rule?: Definition
  readonly page?: Page
  readonly inPlaceOf?: Person
}

/** Somebody who is away and asked whoever looks to stand in. */
export interface StoodInFor {
  readonly person: Person
  /** `Sat 28 November`: when they are back. */
  readonly until: string
}

interface Whose {
  readonly person: Person
  readonly model: Model
}

/** All that names somebody, their titles, the teams and areas they lead, or for whom they stand in; then their pages. What comes with a leave stands first. */
export function throughMe(
  names: readonly Naming[],
  whose: Whose,
  pages: readonly Page[],
  away: readonly StoodInFor[] = [],
): readonly Through[] {
  const rules = whose.model.definitions.flatMap((rule) =>
    rule.mentions.flatMap((mention): readonly Through[] => {
      const how = howNamed(whose, mention, rule)
      return how ? [{ says: sayOf(names, mention, rule, 'you'), ...how, rule }] : []
    }),
  )
  const titles = titlesOf(whose)
  const owned = pages.flatMap((page): readonly Through[] => {
    const { owner, title } = page
    if (owner === undefined) return []
    const says = `You answer for the page ${title}`
    if (owner === whose.person.handle) return [{ says, page }]
    return titles.includes(owner) ? [{ says, as: `as ${owner}`, page }] : []
  })
  const inPlaces = away.flatMap((one) => inPlaceOf(names, whose.model, one))
  return [
    ...new Map([...inPlaces, ...rules, ...owned].toReversed().map((one) => [keyOf(one), one])).values(),
  ].toReversed()
}

/** What else one decides meanwhile: all that whoever is away may, and nothing else of theirs. */
function inPlaceOf(
  names: readonly Naming[],
  model: Model,
  { person, until }: StoodInFor,
): readonly Through[] {
  const theirs = model.definitions.flatMap((rule) =>
    rule.mentions.flatMap((mention): readonly Through[] =>
      mention.key[0] === 'approved-by' && howNamed({ person, model }, mention, rule)
        ? [{ says: sayOf(names, mention, rule, 'you'), as: `for ${person.name}, away until ${until}`, rule }]
        : [],
    ),
  )
  return [{ says: `You stand in for ${person.name} until ${until}`, inPlaceOf: person }, ...theirs]
}

const keyOf = ({ says, rule, page }: Through): string =>
  `${says} ${rule ? `${rule.kind} ${rule.name}` : (page?.path ?? '')}`

/** In which way a block names somebody; undefined where it does not. */
function howNamed(
  { person, model }: Whose,
  mention: Mention,
  rule: Definition,
): { readonly as?: string } | undefined {
  const { kind, name } = mention
  if (kind === 'person') return name === person.handle ? {} : undefined
  if (kind === 'team')
    return mention.as === 'lead' && leads(model, name, person)
      ? { as: `as lead of ${model.find(team, name)?.title ?? name}` }
      : undefined
  if (kind === 'area') {
    const where = model.all(region).find(({ value }) => value.leads[name] === person.handle)
    return where && { as: `as ${name} lead of ${where.title}` }
  }
  if (kind !== 'role') return undefined
  if (titlesOf({ person, model }).includes(name)) return { as: `as ${name}` }
  // Who stands in decides and is asked; people do not report to them.
  const standsIn = rule.kind !== role.kind && model.find(role, name)?.value.deputy === person.handle
  return standsIn ? { as: `as deputy of the ${name}` } : undefined
}

const leads = (model: Model, name: string, { handle }: Person): boolean =>
  model.find(team, name)?.value.lead === handle

import { everNamed, type Definition, type Look, type Person } from '#kernel'
import { sayList, type Who } from '#model'
import { decidersOf, holdersOf, peopleById, region, team } from '#people'
import type { RequestType } from './kinds/request-value.ts'
import { answerSaid, type Fields } from './rules/answer.ts'

/** Whose a request becomes by its page. */
export interface Whose {
  readonly people: readonly Person[]
  /** In words that name no person: `the Head of Remote`. */
  readonly said?: string
  /** Nobody whom the page names is here, so it goes to who answers for the page. */
  readonly byOwner: boolean
}

/** Whom a type names for these answers. */
function namedFor({ assign, routes }: RequestType, fields: Fields): readonly Who[] {
  const choice = routes ? fields[routes.field] : undefined
  return routes ? (routes.of[answerSaid(choice)] ?? []) : assign
}

/** What whose it becomes depends on; by default whoever acts is who asks. */
interface Asked {
  readonly fields: Fields
  readonly region?: string | undefined
  readonly requester?: Person | undefined
}

/** Of several who hold a title the one of that region. */
const nearestOf = (all: readonly Person[], where: string | undefined): Person | undefined =>
  all.find(({ region: own }) => own !== undefined && own === where) ?? all[0]

/**
 * Those whose it becomes by its page, one for each whom that names, whether they are away or not; where nobody is found, who
 * answers for the page.
 */
export async function holdersByPage(
  look: Look,
  type: Definition<RequestType>,
  asked: Asked,
): Promise<readonly Person[]> {
  const { fields, region: where, requester } = asked
  const named = namedFor(type.value, fields)
  const found: Person[] = []
  for (const who of named) {
    const holders = await holdersOf(look, [toOne(look, who)], { region: where, requester })
    const best = nearestOf(holders, where ?? requester?.region)
    if (best) found.push(best)
  }
  return found.length > 0 || named.length === 0 ? found : (await whoseByPage(look, type, asked)).people
}

/**
 * Resolves whom the page names as of now, each to one person: of several who hold a title the one in the region of whoever
 * asks, of a team its lead. In the place of whoever is away stands who stands in; where nobody is found, who answers for the page.
 */
export async function whoseByPage(
  look: Look,
  type: Definition<RequestType>,
  { fields, region: where, requester = look.by }: Asked,
): Promise<Whose> {
  const named = namedFor(type.value, fields)
  const around = { region: where, requester }
  const found = new Map<string, Person>()
  let byOwner = false
  for (const who of named) {
    const rule = {
      value: { approvedBy: [toOne(look, who)] },
      citation: type.citation,
      ...(type.owner !== undefined && { owner: type.owner }),
    }
    const deciders = await decidersOf(look, rule, around)
    byOwner ||= deciders.byOwner
    const people = await peopleById(
      look.db,
      look.by,
      deciders.people.map(({ id }) => id),
    )
    const all = deciders.people.flatMap(({ id }) => people.get(id) ?? [])
    const best = nearestOf(all, where ?? requester.region)
    if (best) found.set(best.id, best)
  }
  return {
    people: [...found.values()],
    byOwner,
    ...(named.length > 0 && { said: sayList(named.map((who) => sayOne(look, who))) }),
  }
}

const toOne = ({ model }: Look, who: Who): Who =>
  who.by === 'team' && model.find(team, who.team)?.value.lead !== undefined
    ? { by: 'lead', team: who.team }
    : who

function sayOne({ model }: Look, who: Who): string {
  switch (who.by) {
    case 'handle':
      return 'whom the page names'
    case 'role':
      return `the ${who.title}`
    case 'team':
      return model.find(team, who.team)?.title ?? who.team
    case 'lead':
      return `the lead of ${model.find(team, who.team)?.title ?? who.team}`
    case 'region':
      return `the ${who.area} lead of the region`
    case 'relation':
      return who.relation === 'self' ? 'whoever asks' : `the ${who.relation} of whoever asks`
  }
}

/** The region of a request: as answered, else that of whoever asks; by the name it has now. */
export async function regionOf(
  look: Look,
  fields: Fields,
  asker: Pick<Person, 'region'> = look.by,
): Promise<string | undefined> {
  const said = fields['region']
  const regions = await everNamed(look, region)
  const wanted = typeof said === 'string' ? said.toLowerCase() : undefined
  const answered = [...regions.values()].find(
    ({ name, title }) => name.toLowerCase() === wanted || title.toLowerCase() === wanted,
  )
  return answered?.name ?? regions.get(asker.region ?? '')?.name
}

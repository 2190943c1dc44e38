import { teamsOf, type Citation, type Definition, type Model, type Person } from '#kernel'
import { titlesOf } from './holders-of-titles.ts'
import { role } from './kinds/role.ts'
import { team, type Team } from './kinds/team.ts'

/** Somebody's place in the organisation as pages say it: what a manager is to them in private is not read here. */
export interface Reporting {
  /** Titles that they report to, or the lead of their team where no title says so. */
  readonly above: readonly Above[]
  /** Titles that report to theirs. */
  readonly below: readonly Post[]
}

/** A title in a reporting line: whoever holds it at the time. */
interface Post {
  readonly title: string
  readonly citation: Citation
}

/** One to report to: by title, else as lead of a team. */
export type Above =
  | Post
  | {
      /** Handle of who leads it. */
      readonly lead: string
      /** `Field APAC`. */
      readonly of: string
      readonly citation: Citation
    }

/** Whom somebody reports to and who reports to them, by titles and by who leads their teams. */
export function reportingOf(
  model: Model,
  person: Pick<Person, 'kind' | 'handle' | 'title' | 'team' | 'alsoIn'>,
): Reporting {
  const titles = titlesOf({ person, model })
  const byTitle = titles.flatMap((title): readonly Above[] => {
    const over = model.find(role, model.find(role, title)?.value.reportsTo ?? '')
    return over ? [{ title: over.name, citation: over.citation }] : []
  })
  return {
    above: onceEach(
      byTitle.length > 0 ? byTitle : teamsOf(person).flatMap((name) => leadAbove(model, name, person.handle)),
    ),
    below: model
      .all(role)
      .flatMap(({ name, value, citation }) =>
        value.reportsTo !== undefined && titles.includes(value.reportsTo) ? { title: name, citation } : [],
      ),
  }
}

/** The lead of a team; for the one who leads it, the next lead above. */
function leadAbove(model: Model, first: string, handle: string): readonly Above[] {
  const seen = new Set<string>()
  for (let name: string | undefined = first; name !== undefined && !seen.has(name);) {
    seen.add(name)
    const found: Definition<Team> | undefined = model.find(team, name)
    const lead = found?.value.lead
    if (found && lead !== undefined && lead !== handle)
      return [{ lead, of: found.title, citation: found.citation }]
    name = found?.value.partOf
  }
  return []
}

const onceEach = (above: readonly Above[]): readonly Above[] => [
  ...new Map(above.map((one) => ['title' in one ? one.title : `lead of ${one.of}`, one])).values(),
]

import { teamsOf, type Citation, type Definition, type Model, type Person } from '#kernel'
import { titlesOf } from './holdings.ts'
import { role } from './kinds/role.ts'
import { team, type Team } from './kinds/team.ts'

/** Somebody's place in the organisation as pages say it: what a manager is to them in private is not read here. */
export interface Reporting {
  /** Titles that they report to, or the lead of their team where no title says so. */
  readonly above: readonly Above[]
  /** Titles that report to theirs. */
  readonly below: readonly {
    readonly title: string
    readonly handles: readonly string[]
    readonly citation: Citation
  }[]
}

/** One to report to: by title, else as lead of a team. */
export interface Above {
  /** `Senior Director, Integrated Marketing`; `Lead of Field APAC`. */
  readonly says: string
  /** Empty where the title is vacant. */
  readonly handles: readonly string[]
  readonly citation: Citation
}

/** Whom somebody reports to and who reports to them, by titles and by who leads their teams. */
export function reportingOf(
  model: Model,
  person: Pick<Person, 'handle' | 'title' | 'team' | 'alsoIn'>,
): Reporting {
  const titles = titlesOf(model, person)
  const byTitle = titles.flatMap((title): readonly Above[] => {
    const over = model.find(role, model.find(role, title)?.value.reportsTo ?? '')
    return over ? [{ says: over.title, handles: over.value.heldBy, citation: over.citation }] : []
  })
  return {
    above: onceEach(
      byTitle.length > 0 ? byTitle : teamsOf(person).flatMap((name) => leadAbove(model, name, person.handle)),
    ),
    below: model
      .all(role)
      .flatMap(({ title, value, citation }) =>
        value.reportsTo !== undefined && titles.includes(value.reportsTo)
          ? { title, handles: value.heldBy, citation }
          : [],
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
      return [{ says: `Lead of ${found.title}`, handles: [lead], citation: found.citation }]
    name = found?.value.partOf
  }
  return []
}

const onceEach = (above: readonly Above[]): readonly Above[] => [
  ...new Map(above.map((one) => [one.says, one])).values(),
]

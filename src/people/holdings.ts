import type { Model, Person } from '#kernel'
import { titlesOf } from './holders-of-titles.ts'
import { region } from './kinds/region.ts'
import { role } from './kinds/role.ts'
import { team } from './kinds/team.ts'
import { answersFor, namedIn, type NamedIn } from './named-in.ts'
import type { Naming } from './naming.ts'

/** What the handbook gives somebody, sorted by how it comes to them. */
export interface Holdings {
  /** Roles, teams, areas and decisions that name them by handle. */
  readonly named: readonly NamedIn[]
  /** What comes to them because they hold a title or lead a team or an area: a new holder takes it over. */
  readonly byTitle: readonly (NamedIn & { readonly as: string })[]
  /** Pages for whose rules they answer. */
  readonly pages: readonly NamedIn[]
}

/** What the handbook gives a person to hold. */
export function holdingsOf(
  model: Model,
  names: readonly Naming[],
  person: Pick<Person, 'kind' | 'handle' | 'title'>,
): Holdings {
  const { handle, kind: standing } = person
  const here = standing !== 'left'
  const titles = titlesOf({ person, model })
  const leads = model.all(team).filter(({ value }) => here && value.lead === handle)
  const areas = model
    .all(region)
    .filter(() => here)
    .flatMap(({ title, value }) =>
      Object.entries(value.leads).flatMap(([area, lead]) => (lead === handle ? { area, title } : [])),
    )
  const look = { model, names }
  const as = (words: string, all: readonly NamedIn[]) => all.map((one) => ({ ...one, as: words }))
  return {
    named: namedIn(look, ({ kind, name }) => kind === 'person' && name === handle),
    byTitle: [
      ...titles.flatMap((title) =>
        as(
          title,
          namedIn(
            look,
            ({ kind, name }, { kind: of }) => kind === role.kind && name === title && of !== role.kind,
          ),
        ),
      ),
      ...leads.flatMap(({ name: led, title }) =>
        as(
          `Lead of ${title}`,
          namedIn(look, ({ kind, name, as: only }) => kind === team.kind && only === 'lead' && name === led),
        ),
      ),
      ...areas.flatMap(({ area, title }) =>
        as(
          `Leads ${area} in ${title}`,
          namedIn(look, ({ kind, name }) => kind === 'area' && name === area),
        ),
      ),
    ],
    pages: answersFor(model, new Set([handle, ...titles])),
  }
}

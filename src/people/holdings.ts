import type { Model, Person } from '#kernel'
import { region } from './kinds/region.ts'
import { role } from './kinds/role.ts'
import { team } from './kinds/team.ts'
import { answersFor, namedIn, type NamedIn } from './named-in.ts'

/** What the handbook gives somebody, sorted by how it comes to them. */
export interface Holdings {
  /** Roles, teams, areas and decisions that name them by handle. */
  readonly named: readonly NamedIn[]
  /** What comes to them because they hold a title or lead a team or an area: a new holder takes it over. */
  readonly byTitle: readonly (NamedIn & { readonly as: string })[]
  /** Pages for whose rules they answer. */
  readonly pages: readonly NamedIn[]
}

/** Titles that somebody holds, as the handbook names them: by its roles, and the one they carry. */
export function titlesOf(
  model: Model,
  { handle, title }: Pick<Person, 'handle' | 'title'>,
): readonly string[] {
  const held = model.all(role).flatMap(({ name, value }) => (value.heldBy.includes(handle) ? name : []))
  return title === undefined || held.includes(title) ? held : [...held, title]
}

/** What the handbook gives a person to hold. */
export function holdingsOf(model: Model, person: Pick<Person, 'handle' | 'title'>): Holdings {
  const { handle } = person
  const titles = titlesOf(model, person)
  const leads = model.all(team).filter(({ value }) => value.lead === handle)
  const areas = model
    .all(region)
    .flatMap(({ title, value }) =>
      Object.entries(value.leads).flatMap(([area, lead]) => (lead === handle ? { area, title } : [])),
    )
  const as = (words: string, all: readonly NamedIn[]) => all.map((one) => ({ ...one, as: words }))
  return {
    named: namedIn(model, ({ kind, name }) => kind === 'person' && name === handle),
    byTitle: [
      ...titles.flatMap((title) =>
        as(
          title,
          namedIn(
            model,
            ({ kind, name }, { kind: of }) => kind === role.kind && name === title && of !== role.kind,
          ),
        ),
      ),
      ...leads.flatMap(({ name: led, title }) =>
        as(
          `Lead of ${title}`,
          namedIn(model, ({ kind, name, as: only }) => kind === team.kind && only === 'lead' && name === led),
        ),
      ),
      ...areas.flatMap(({ area, title }) =>
        as(
          `Leads ${area} in ${title}`,
          namedIn(model, ({ kind, name }) => kind === 'area' && name === area),
        ),
      ),
    ],
    pages: answersFor(model, new Set([handle, ...titles])),
  }
}

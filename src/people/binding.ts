import { teamsOf, type Definition, type KindOf, type Model, type Person } from '#kernel'
import type { Who } from '#model'
import { titlesOf } from './holders-of-titles.ts'
import { region } from './kinds/region.ts'
import { team } from './kinds/team.ts'
import { meantOf } from './who.ts'

/** Because of what a rule holds for somebody; `name` is the name of the role, team or region. */
export type Why =
  | { readonly by: 'role' | 'team' | 'region'; readonly name: string }
  | { readonly by: 'everybody' }

/** For whom it is asked whether a rule holds, and when. */
export interface Whom {
  readonly person: Person
  readonly model: Model
  readonly today: Temporal.PlainDate
}

/** Says of a kind of rule whom it binds; a kind without one binds nobody. */
export interface Binding<Value = unknown> {
  readonly kind: KindOf<Value>
  /** Undefined where it does not hold for this person. */
  why(this: void, rule: Definition<Value>, whom: Whom): Why | undefined
}

export const binding = <Value>(
  kind: KindOf<Value>,
  why: (this: void, rule: Definition<Value>, whom: Whom) => Why | undefined,
): Binding<Value> => Object.freeze({ kind, why })

export const everybody: Why = { by: 'everybody' }

type Of = Pick<Whom, 'person' | 'model'>

/** Names of the teams that somebody is in and of those they are part of, nearest first. */
export const allTeamsOf = ({ person, model }: Of): readonly string[] => [
  ...new Set(teamsOf(person).flatMap((own) => upwards(own, (name) => model.find(team, name)?.value.partOf))),
]

/** Names of the person's region and of those it is part of, nearest first. */
export const allRegionsOf = ({ person, model }: Of): readonly string[] =>
  upwards(person.region, (name) => model.find(region, name)?.value.partOf)

/** Why a person is among those whom a rule means: by title, by team, or because it names them. */
export function whyAmong({ person, model }: Of, who: readonly Who[]): Why | undefined {
  const titles = titlesOf({ person, model })
  for (const one of who) {
    if (one.by === 'role' && titles.includes(one.title)) return { by: 'role', name: one.title }
    if (one.by === 'team' && teamsOf(person).includes(one.team)) return { by: 'team', name: one.team }
    if (one.by === 'relation' && one.relation === 'self') return everybody
    const { handles } = meantOf(model, [one], { requester: person, region: person.region })
    if (!handles.includes(person.handle)) continue
    if (one.by === 'role') return { by: 'role', name: one.title }
    if (one.by === 'lead') return { by: 'team', name: one.team }
    return everybody
  }
  return undefined
}

function upwards(first: string | undefined, above: (name: string) => string | undefined): readonly string[] {
  const all: string[] = []
  for (let name = first; name !== undefined && !all.includes(name); name = above(name)) all.push(name)
  return all
}

import { teamsOf, type Look, type Model, type Person } from '#kernel'
import type { Who } from '#model'
import { handlesHolding } from './holders-of-titles.ts'
import { region } from './kinds/region.ts'
import { team } from './kinds/team.ts'
import { whoManages } from './who-manages.ts'
import type { Meant } from './who-store.ts'

/** Where an act happens, for relations that start from it. */
export interface Around {
  /** Name of the region of the act. */
  readonly region?: string | undefined
  readonly requester?: Person | undefined
}

/** Who manages whom, by the id of whom they manage; as far as it is needed. */
export type Managers = ReadonlyMap<string, readonly Pick<Person, 'handle'>[]>

type Here = Pick<Look, 'db' | 'model'>

/** Managers of the requesters of some acts, where a rule asks for them: looked up once for all. */
export const managersFor = (look: Here, who: readonly Who[], arounds: readonly Around[]): Promise<Managers> =>
  whoManages(
    look,
    who.some((one) => one.by === 'relation' && one.relation === 'manager')
      ? arounds.flatMap(({ requester }) => requester ?? [])
      : [],
  )

/** Whom a rule means in an act, by handle, title and team; a role's deputy with those who hold it. */
export const meantOf = (
  model: Model,
  who: readonly Who[],
  around: Around = {},
  managers: Managers = new Map(),
): Meant => ({
  handles: [...new Set(who.flatMap((one) => handlesOf(model, one, around, managers)))],
  titles: who.flatMap((one) => (one.by === 'role' ? one.title : [])),
  teams: who.flatMap((one) => (one.by === 'team' ? one.team : [])),
})

function handlesOf(model: Model, who: Who, around: Around, managers: Managers): readonly string[] {
  switch (who.by) {
    case 'handle':
      return [who.handle]
    case 'role':
      return handlesHolding(model, [who.title])
    case 'lead': {
      const lead = model.find(team, who.team)?.value.lead
      return lead === undefined ? [] : [lead]
    }
    case 'region': {
      const lead = around.region && model.find(region, around.region)?.value.leads[who.area]
      return lead ? [lead] : []
    }
    case 'relation':
      return around.requester ? handlesFrom(model, who, around.requester, managers) : []
    case 'team':
      return []
  }
}

function handlesFrom(
  model: Model,
  { relation }: Extract<Who, { by: 'relation' }>,
  requester: Person,
  managers: Managers,
): readonly string[] {
  switch (relation) {
    case 'self':
      return [requester.handle]
    case 'manager':
      return (managers.get(requester.id) ?? []).map(({ handle }) => handle)
    case 'team lead':
      return teamsOf(requester).flatMap((name) => model.find(team, name)?.value.lead ?? [])
  }
}

/** Whether a person is among those who are meant. */
export const isMeant = (person: Person, { handles, titles, teams }: Meant): boolean =>
  person.kind !== 'visitor' &&
  person.kind !== 'left' &&
  (handles.includes(person.handle) ||
    (person.title !== undefined && titles.includes(person.title)) ||
    teamsOf(person).some((name) => teams.includes(name)))

/** Whether a person is among those whom a rule means at this moment. */
export async function isAmong(
  look: Here,
  person: Person,
  who: readonly Who[],
  around: Around = {},
): Promise<boolean> {
  return isMeant(person, meantOf(look.model, who, around, await managersFor(look, who, [around])))
}

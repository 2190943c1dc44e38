import type { Definition, Look, Model, Person } from '#kernel'
import type { Who } from '#model'
import { awayNow, foundBy, role, team, type Around, type Away, type Found } from '#people'
import type { Approval, Group } from './kinds/approval.ts'

/** A group with those whom the page means by it now, and those who decide in their place, nearest first. */
export interface ResolvedGroup {
  readonly key: string
  /** In words without names: the journal keeps them. */
  readonly says: string
  readonly atLeast: number
  readonly found: readonly Found[]
  readonly instead: readonly (readonly Found[])[]
}

/** Whom a rule means at this moment. */
export interface Resolved {
  readonly groups: readonly ResolvedGroup[]
  /** Who is away, by handle. */
  readonly away: ReadonlyMap<string, Away>
}

/** Tells a group from others over versions of a rule: by whom it means. */
const keyOfGroup = ({ who }: Group): string => JSON.stringify(who)

/** Whom a rule means, where it happens: each part is looked up once. */
export async function resolve(
  look: Look,
  { value, owner }: Pick<Definition<Approval>, 'value' | 'owner'>,
  around: Around,
): Promise<Resolved> {
  const { model } = look
  const ladders = value.groups.map(({ who }) => [value.elseBy, aboveOf(model, who), ownerOf(owner)])
  const all = [...value.groups.flatMap(({ who }) => who), ...ladders.flat(2)]
  const found = new Map(
    (await foundBy(look, all, around)).map((one, at) => [JSON.stringify(all[at]), one] as const),
  )
  const foundOf = (who: readonly Who[]) => who.flatMap((one) => found.get(JSON.stringify(one)) ?? [])
  const groups = value.groups.map((group, at) => ({
    key: keyOfGroup(group),
    says: inWords(model, group),
    atLeast: group.atLeast,
    found: foundOf(group.who),
    instead: (ladders[at] ?? []).map(foundOf),
  }))
  return { groups, away: await awayAmong(look, [...found.values()]) }
}

async function awayAmong(look: Look, found: readonly Found[]): Promise<ReadonlyMap<string, Away>> {
  const people = found.flatMap(({ people: all, deputy }) => (deputy ? [...all, deputy] : all))
  const ids = (all: readonly Person[]) => [...new Set(all.map(({ id }) => id))]
  const away = await awayNow(look, ids(people))
  const further = [...away.values()].flatMap(({ standIn }) => standIn ?? [])
  return further.length === 0 ? away : new Map([...away, ...(await awayNow(look, ids(further)))])
}

/** Whom a title reports to, and who leads a team. */
const aboveOf = (model: Model, who: readonly Who[]): readonly Who[] =>
  who.flatMap((one): readonly Who[] => {
    if (one.by === 'team') return [{ by: 'lead', team: one.team }]
    const above = one.by === 'role' ? model.find(role, one.title)?.value.reportsTo : undefined
    return above === undefined ? [] : [{ by: 'role', title: above }]
  })

const ownerOf = (owner: string | undefined): readonly Who[] =>
  owner === undefined
    ? []
    : [
        { by: 'handle', handle: owner },
        { by: 'role', title: owner },
      ]

/** `the Campaign Manager`, `2 of the team Finance`; whom a page names by name is not named. */
function inWords(model: Model, { who, atLeast }: Group): string {
  const words = [...new Set(who.map((one) => wordsOf(model, one)))].join(' or ')
  return atLeast === 1 ? words : `${atLeast} of ${words}`
}

function wordsOf(model: Model, who: Who): string {
  switch (who.by) {
    case 'handle':
      return 'whom the page names'
    case 'role':
      return `the ${who.title}`
    case 'team':
      return `the team ${model.find(team, who.team)?.title ?? who.team}`
    case 'lead':
      return `the lead of ${model.find(team, who.team)?.title ?? who.team}`
    case 'region':
      return `the ${who.area} lead of the region`
    case 'relation':
      return who.relation === 'self' ? `the ${who.of}` : `the ${who.relation} of the ${who.of}`
  }
}

/** What of the surroundings a rule goes by: rounds alike in this are resolved once. */
export const aroundOf = (
  { groups, elseBy, canHelp, askedBy }: Approval,
  { region: where, requester }: Around,
): string => {
  const who = [
    ...groups.flatMap((group) => group.who),
    ...elseBy,
    ...askedBy,
    ...canHelp.flatMap((one) => one.who),
  ]
  return [
    who.some(({ by }) => by === 'region') ? (where ?? '') : '',
    who.some(({ by }) => by === 'relation') ? (requester?.id ?? '') : '',
  ].join(' ')
}

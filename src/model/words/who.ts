import { nearestName, type Mention } from '#kernel'
import { z } from 'zod'
import type { Context, Known } from '../known.ts'
import type { KeyPath } from '../written.ts'

/** Whom a rule means; resolved to persons at the time of the act. */
export type Who =
  | { readonly by: 'handle'; readonly handle: string }
  /** Holders of the role with that title. */
  | { readonly by: 'role'; readonly title: string }
  | { readonly by: 'team'; readonly team: string }
  | { readonly by: 'lead'; readonly team: string }
  /** `manager of requester`; `of` is the person of the act that it starts from. */
  | { readonly by: 'relation'; readonly relation: 'self' | 'manager' | 'team lead'; readonly of: string }
  /** `sales lead of region`: who leads that area in the region of the act. */
  | { readonly by: 'region'; readonly area: string }

const one = z.string().trim().min(1)
/** A handle, a role's title, `team x`, `lead of team x`, `manager of requester`, `sales lead of region`, or a list of these. */
export const whoWord = z.union([one, z.array(one).min(1)])

/** The persons of an act from which a relation can start. */
const starts = new Set(['requester', 'author', 'owner', 'newcomer'])
/** Areas for which some region names a lead: `sales`. */
const areasOf = (known: Known): readonly string[] => [...new Set(known.names('area').map(({ name }) => name))]

function oneOf(context: Context, path: KeyPath, written: string): Who | undefined {
  const { known } = context
  const bare = written.replace(/^@/, '')
  if (bare !== written && known.person(bare)) {
    context.fault(path, 'a handle is written without @.', `Write ${bare}.`)
    return undefined
  }
  if (known.person(written)) return { by: 'handle', handle: written }
  const role = known.find('role', written)
  if (role !== undefined) return { by: 'role', title: role }
  const held = known.people.find(({ title }) => title?.toLowerCase() === written.toLowerCase())?.title
  if (held !== undefined) return { by: 'role', title: held }
  // Before teams: `team lead of requester` is no team.
  const relation = /^(?:(manager|team lead) of )?(?:the )?(\w+)$/i.exec(written)
  const of = relation?.[2]?.toLowerCase() ?? ''
  if (relation && starts.has(of))
    return {
      by: 'relation',
      relation:
        relation[1] === undefined
          ? 'self'
          : relation[1].toLowerCase() === 'manager'
            ? 'manager'
            : 'team lead',
      of,
    }
  const team = /^(lead of )?team (.+)$/i.exec(written)
  if (team) {
    const name = known.find('team', team[2] ?? '')
    if (name !== undefined) return { by: team[1] ? 'lead' : 'team', team: name }
    const names = known.names('team').map((known) => known.name)
    context.unknown(path, 'team', team[2] ?? '', names)
    return undefined
  }
  const region = /^(.+) lead of (?:the )?region$/i.exec(written)
  if (region) {
    const area = (region[1] ?? '').toLowerCase()
    const areas = areasOf(known)
    if (areas.includes(area)) return { by: 'region', area }
    context.unknown(path, 'area that a region has a lead for', area, areas)
    return undefined
  }
  tellUnknown(context, path, written)
  return undefined
}

function tellUnknown(context: Context, path: KeyPath, written: string): void {
  const { known } = context
  const byName = known.people.find(({ name }) => name.toLowerCase() === written.toLowerCase())
  const aTeam = known.find('team', written)
  if (byName)
    context.fault(path, `"${written}" is a name; people are named by handle.`, `Write ${byName.handle}.`)
  else if (aTeam !== undefined)
    context.fault(path, `"${written}" is a team.`, `Write team ${aTeam}, or lead of team ${aTeam}.`)
  else {
    const titles = [
      ...known.names('role').map(({ name }) => name),
      ...known.people.map(({ title }) => title ?? ''),
    ]
    const choices = [
      ...titles,
      ...known.people.map((person) => person.handle),
      'manager of requester',
      'requester',
    ]
    const near = nearestName(written, choices)
    const mend =
      near === undefined
        ? 'Write a handle, a role’s title, “team x” or “lead of team x”.'
        : `Did you mean "${near}"?`
    context.fault(path, `nobody is called "${written}", by handle or by title.`, mend)
  }
}

/** Whom the written words mean, one after the other; tells of each that means nobody. */
export function whoOf(context: Context, path: KeyPath, written: string | readonly string[]): readonly Who[] {
  const all =
    typeof written === 'string'
      ? [{ path, text: written }]
      : written.map((text, at) => ({ path: [...path, at], text }))
  return all.flatMap(({ path, text }) => {
    const who = oneOf(context, path, text)
    const mention = who && mentionOf(who, path)
    if (mention) context.mentions(mention)
    return who ?? []
  })
}

/** A relation names nobody: whom it means, the act says. */
function mentionOf(who: Who, key: KeyPath): Mention | undefined {
  switch (who.by) {
    case 'handle':
      return { kind: 'person', name: who.handle, key }
    case 'role':
      return { kind: 'role', name: who.title, key }
    case 'team':
      return { kind: 'team', name: who.team, key }
    case 'lead':
      return { kind: 'team', name: who.team, key, as: 'lead' }
    case 'region':
      return { kind: 'area', name: who.area, key }
    case 'relation':
      return undefined
  }
}

/** `the Campaign Manager`, `Noor Haddad`, `the sales lead of the region`. */
export function sayWho(who: readonly Who[], known: Known, joiner?: string): string {
  return sayList(
    who.map((one) => sayOne(one, known)),
    joiner,
  )
}

function sayOne(who: Who, known: Known): string {
  switch (who.by) {
    case 'handle':
      return known.person(who.handle)?.name ?? who.handle
    case 'role':
      return `the ${who.title}`
    case 'team':
      return sayTeam(known.title('team', who.team))
    case 'lead':
      return `the lead of ${known.title('team', who.team)}`
    case 'region':
      return `the ${who.area} lead of the region`
    case 'relation':
      return who.relation === 'self' ? `the ${who.of}` : `the ${who.relation} of the ${who.of}`
  }
}

const sayTeam = (title: string): string => (/team$/i.test(title) ? `the ${title}` : `the ${title} team`)

/** `a`, `a and b`, `a, b and c`. */
export function sayList(items: readonly string[], joiner = 'and'): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${joiner} ${items.at(-1)}`
}

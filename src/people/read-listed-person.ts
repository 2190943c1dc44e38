import { isMap, isNode, isScalar, isSeq, type YAMLMap } from 'yaml'
import { nearestName, seenText } from '#kernel'
import { handleFault } from './handle.ts'
import type { ListedPerson } from '#model'

/** Tells of a fault at an offset of the text. */
export type Tell = (offset: number, message: string, mend: string) => void

/** A person and where their handle stands. */
export interface Entry {
  readonly person: ListedPerson
  readonly offset: number
}

const holds = 'git holds handle, name, title, team, region only'
const known = ['handle', 'name', 'title', 'team', 'region', 'formerly']
const mostCharacters = 200

/** Where a node begins; the place given where it has none of its own. */
export const offsetOf = (node: unknown, otherwise = 0): number =>
  isNode(node) && node.range ? node.range[0] : otherwise

/** One entry of the list; in a map the key is the handle. Undefined without a handle or a name. */
export function readListedPerson(node: unknown, tell: Tell, at: number, key?: unknown): Entry | undefined {
  if (!isMap(node)) {
    tell(
      offsetOf(node, at),
      'This is not a person.',
      'Write a handle and a name: "{handle: noor, name: Noor Haddad}".',
    )
    return undefined
  }
  tellUnknownKeys(node, tell, key !== undefined)
  const field = (name: string, fault: Check = lineFault) => readText(node.get(name, true), tell, name, fault)
  const handle = key === undefined ? field('handle', handleFault) : readText(key, tell, 'handle', handleFault)
  const name = field('name')
  const title = field('title')
  const [team, ...alsoIn] = readTeams(node.get('team', true), tell)
  const region = field('region', nameFault)
  const formerly = readFormerly(node.get('formerly', true), tell)
  if (handle === undefined && key === undefined && !node.has('handle'))
    tell(
      at,
      'This person has no handle.',
      `Add "handle:", a short word for ${name ?? 'them'} that never changes.`,
    )
  if (!node.has('name'))
    tell(at, `${handle ?? 'This person'} has no name.`, 'Add "name:", as colleagues call them.')
  if (handle === undefined || name === undefined) return undefined
  const offset = offsetOf(key ?? node.get('handle', true), at)
  const more = {
    ...(title && { title }),
    ...(team && { team }),
    ...(alsoIn.length > 0 && { alsoIn }),
    ...(region && { region }),
    ...(formerly && { formerly }),
  }
  return { person: { handle, name, ...more }, offset }
}

function tellUnknownKeys(node: YAMLMap, tell: Tell, keyed: boolean): void {
  for (const { key } of node.items) {
    const written = isScalar(key) ? String(key.value) : ''
    if (known.includes(written) && !(keyed && written === 'handle')) continue
    const near = nearestName(written, known)
    const mend =
      keyed && written === 'handle' ? 'Take it out: the word before the colon is the handle.' : undefined
    const otherwise = near ? `Did you mean "${near}"?` : 'Take it out; what is private is not kept in git.'
    tell(
      offsetOf(key, offsetOf(node)),
      `"${written.slice(0, 60)}" does not belong here: ${holds}.`,
      mend ?? otherwise,
    )
  }
}

type Check = (written: string) => { readonly message: string; readonly mend: string } | undefined

const lineFault: Check = (written) => {
  if (written.length > mostCharacters)
    return { message: 'This is too long.', mend: `Use at most ${mostCharacters} characters.` }
  return /\p{Cc}/u.test(written)
    ? { message: 'This is more than one line.', mend: 'Write it on one line, without control characters.' }
    : undefined
}

/** Teams and regions are named as their definitions are. */
const nameFault: Check = (written) => {
  if (/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(written)) return lineFault(written)
  const near = written
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[-0-9]+|-+$/g, '')
    .slice(0, 60)
  return {
    message: 'A team or region is called by its name, in small letters with hyphens.',
    mend: `Write ${near || 'field-apac'}.`,
  }
}

function readText(node: unknown, tell: Tell, name: string, faultOf: Check): string | undefined {
  if (node === undefined) return undefined
  const offset = offsetOf(node)
  const value = isScalar(node) ? node.value : node
  const written = typeof value === 'string' ? seenText(value).trim() : ''
  if (value === null || value === '')
    tell(offset, `The ${name} is empty.`, 'Write one, or take the line out.')
  else if (typeof value !== 'string')
    tell(offset, `The ${name} is not text.`, 'Write it as one word or line, in quotes.')
  else {
    const fault = written === '' ? { message: `The ${name} is empty.`, mend: 'Write one.' } : faultOf(written)
    if (!fault) return written
    tell(offset, fault.message, fault.mend)
  }
  return undefined
}

/** One team, or a list of them with the main one first. */
function readTeams(node: unknown, tell: Tell): readonly string[] {
  if (!isSeq(node)) {
    const one = readText(node, tell, 'team', nameFault)
    return one === undefined ? [] : [one]
  }
  const teams: string[] = []
  for (const item of node.items) {
    const one = readText(item, tell, 'team', nameFault)
    if (one === undefined) continue
    if (teams.includes(one))
      tell(offsetOf(item), `The team ${one} stands here twice.`, 'Keep one of them, the main team first.')
    else teams.push(one)
  }
  return teams
}

function readFormerly(node: unknown, tell: Tell): readonly string[] | undefined {
  if (node === undefined) return undefined
  const items: readonly unknown[] = isSeq(node) ? node.items : [node]
  return items.flatMap((item) => readText(item, tell, 'former handle', handleFault) ?? [])
}

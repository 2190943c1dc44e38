/**
 * Who may read a page, a file or a part of a page: everybody, whoever works here, or only those who are named (handles,
 * titles and teams, as written).
 */
export type Readers = 'public' | 'internal' | readonly string[]

/** What one reader may see. Whoever is a stranger has no names; who works here has at least their handle. */
export interface Sight {
  /** Handle, titles held and teams of who is looking, folded by `folded`; undefined for a stranger. */
  readonly names: ReadonlySet<string> | undefined
}

/** What strangers see. */
export const strangers: Sight = Object.freeze({ names: undefined })

/** How names of readers are compared: neither case, `@` nor spaces around them count. */
export const folded = (name: string): string => name.trim().replace(/^@/, '').normalize('NFC').toLowerCase()

/** The sight of somebody who works here. */
export const sightOf = (names: Iterable<string>): Sight => ({ names: new Set([...names].map(folded)) })

/** Whether that is among what they may read. */
export function sees({ names }: Sight, readers: Readers): boolean {
  if (readers === 'public') return true
  if (names === undefined) return false
  return readers === 'internal' || readers.some((name) => names.has(folded(name)))
}

/** Who may read both. */
export function narrower(one: Readers, other: Readers): Readers {
  if (one === 'public') return other
  if (other === 'public' || one === other) return one
  if (one === 'internal') return other
  if (other === 'internal') return one
  const also = new Set(other.map(folded))
  return one.filter((name) => also.has(folded(name)))
}

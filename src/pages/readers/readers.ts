/**
 * Who may read a page, a file or a part of a page: everybody, whoever works here, or only those who are named (handles,
 * titles and teams, as written).
 */
export type Readers = 'public' | 'internal' | readonly string[]

/** What one reader may see. Whoever is a stranger has no names; who works here has at least their handle. */
export interface Sight {
  /** Titles held and teams of who is looking, folded by `folded`; undefined for a stranger. */
  readonly names: ReadonlySet<string> | undefined
  /** A handle is written as it is: whoever chose the handle `cfo` is not meant by `CFO`. */
  readonly handle?: string
  /** Names that mean them only as they are written here. */
  readonly written?: ReadonlySet<string>
  /** Firsthand itself: it reads all, and shows it to nobody. */
  readonly all?: true
}

/** What Firsthand itself sees. */
export const everything: Sight = Object.freeze({ names: new Set<string>(), all: true })

/** What strangers see. */
export const strangers: Sight = Object.freeze({ names: undefined })

/** How names of readers are compared: neither case, `@` nor spaces around them count. */
export const folded = (name: string): string => name.trim().replace(/^@/, '').normalize('NFC').toLowerCase()

/** The sight of somebody who works here. */
export const sightOf = (names: Iterable<string>, handle?: string): Sight => ({
  names: new Set([...names].map(folded)),
  ...(handle !== undefined && { handle }),
})

/** Whether a reader's name, as it is written, means them. */
export const isNamed = ({ names, handle, written: asWritten }: Sight, written: string): boolean =>
  names?.has(folded(written)) === true ||
  asWritten?.has(written) === true ||
  (handle !== undefined && written.trim().replace(/^@/, '') === handle)

/** Whether that is among what they may read. */
export function sees(sight: Sight, readers: Readers): boolean {
  if (readers === 'public' || sight.all) return true
  if (sight.names === undefined) return false
  return readers === 'internal' || readers.some((name) => isNamed(sight, name))
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

import type { TreeEntry } from '../git/tree-entry.ts'
import type { Hung } from './hang.ts'

/** What was read to open a handbook, from which the next version of it is opened. */
export interface Opened {
  /** Id of the tree of all files. */
  readonly root: string
  readonly entries: readonly TreeEntry[]
  /** Files to which symbolic links lead. */
  readonly linkedTo: ReadonlySet<string>
  readonly hung: Hung
}

const kept = new WeakMap<object, Opened>()

export const keepOpened = (handbook: object, opened: Opened): void => void kept.set(handbook, opened)

/** Undefined for a handbook that was not read from a repository here. */
export const openedOf = (handbook: object): Opened | undefined => kept.get(handbook)

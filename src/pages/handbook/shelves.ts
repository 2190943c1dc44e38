import type { Finding } from '../finding.ts'
import type { Menu } from '../menu/menu.ts'
import type { HandbookFile } from './page.ts'
import type { ListedPage } from './listed-page.ts'
import type { RulesRead } from './redirect-rules.ts'
import type { Settings } from './settings.ts'

/** What a handbook is made from: all of it, or what somebody may read of it. Plain data, so that a thread can be given it. */
export interface Shelves {
  readonly commit: string
  readonly settings: Settings
  readonly files: ReadonlyMap<string, HandbookFile>
  readonly listed: readonly ListedPage[]
  readonly rules: readonly RulesRead[]
  readonly menu: Menu
  readonly findings: readonly Finding[]
}

const made = new WeakMap<object, Shelves>()

/** Remembers what a handbook was made from. */
export const keepShelves = (handbook: object, shelves: Shelves): void => void made.set(handbook, shelves)

/** Plain data from which `handbookOf` makes the same handbook in a worker. */
export function shelvesOf(handbook: object): Shelves {
  const shelves = made.get(handbook)
  if (!shelves) throw new Error('This handbook was not made here.')
  return shelves
}

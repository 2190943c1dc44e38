import { sees, type Handbook, type Sight } from '#pages'
import { keptAt, type History } from './history.ts'
import type { SeenFile } from './seen-files.ts'

/** A version, seen by somebody, on its way into their history. */
export interface Coming {
  readonly whole: Handbook
  readonly sight: Sight
  readonly files: ReadonlyMap<string, SeenFile>
  /** New names of files, each with the one before. */
  readonly renamed: ReadonlyMap<string, string>
}

/**
 * Whether the present rule closes something that an earlier version of the history shows: a path, a file that was moved to
 * where they may not read, or an earlier text of a page that has a closed part now. The same rule holds for pages read as of
 * an earlier day (decision 0032).
 */
export function mustBeginAnew(history: History, { whole, sight, files, renamed }: Coming): boolean {
  for (const path of Object.keys(history.kept))
    if (!files.has(path) && (whole.file(path) !== undefined || !sees(sight, whole.readersOf(path))))
      return true
  for (const [path, from] of renamed)
    if (!files.has(path) && keptAt(history, from, new Map()).here !== 'gone') return true
  for (const [path, { text, oid }] of files)
    // The closed part may have stood in an earlier text unmarked.
    if (text !== undefined && keptAt(history, path, renamed).texts.some((id) => id !== oid)) return true
  return false
}

import { sees, type Handbook, type Repository, type Sight } from '#pages'
import { keptAt, type History } from './history.ts'
import { linesOf, type SeenFile } from './seen-files.ts'

/** A version, seen by somebody, on its way into their history. */
export interface Coming {
  readonly repository: Repository
  readonly whole: Handbook
  readonly sight: Sight
  readonly files: ReadonlyMap<string, SeenFile>
  /** New names of files, each with the one before. */
  readonly renamed: ReadonlyMap<string, string>
}

/**
 * Whether the present rule closes something that an earlier version of the history shows: a path, a file that was moved to
 * where they may not read, or words that now stand in a closed part. In doubt it does.
 */
export async function mustBeginAnew(history: History, coming: Coming): Promise<boolean> {
  const { whole, sight, files, renamed } = coming
  for (const path of Object.keys(history.kept))
    if (!files.has(path) && (whole.file(path) !== undefined || !sees(sight, whole.readersOf(path))))
      return true
  for (const [path, from] of renamed)
    if (!files.has(path) && keptAt(history, from, new Map()).here !== 'gone') return true
  for (const [path, { text, oid, closed }] of files) {
    const { texts, closed: closedBefore } = keptAt(history, path, renamed)
    if (text === undefined || texts.length === 0 || texts.at(-1) === oid) continue
    const now = new Set(linesOf(text))
    const then = await Promise.all(texts.map((id) => seenLines(coming, id)))
    if (closed.some((line) => !now.has(line) && then.some((lines) => lines.includes(line)))) return true
    // Words that went while a closed part grew were perhaps put in it in other words.
    if (closed.length > closedBefore && then.at(-1)?.some((line) => !now.has(line))) return true
  }
  return false
}

async function seenLines({ repository, whole, sight }: Coming, oid: string): Promise<readonly string[]> {
  return linesOf(whole.seenBy(sight).textOf(await repository.read(oid)))
}

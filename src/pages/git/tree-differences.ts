import { isFolder, type LevelEntry } from './tree-level.ts'

/** A file that differs between two trees, and as what git keeps it in each. */
export interface Difference {
  readonly path: string
  readonly before?: LevelEntry
  readonly after?: LevelEntry
}

type Level = ReadonlyMap<string, LevelEntry>

/** More than this is not found out file by file. */
const most = 2000

/**
 * The files in which two trees differ, reading only the folders that do and all of a folder that stood nowhere before; undefined
 * where there are too many of them.
 */
export async function treeDifferences(
  levelOf: (oid: string) => Promise<Level>,
  before: string | undefined,
  after: string,
): Promise<readonly Difference[] | undefined> {
  const found: Difference[] = []
  const compare = async (
    inFront: string,
    old: string | undefined,
    now: string | undefined,
  ): Promise<boolean> => {
    if (old === now) return true
    const [was, is] = await Promise.all(
      [old, now].map(async (oid) => (oid === undefined ? none : levelOf(oid))),
    )
    for (const key of new Set([...(was ?? none).keys(), ...(is ?? none).keys()])) {
      const [one, other] = [was?.get(key), is?.get(key)]
      if (one?.oid === other?.oid && one?.mode === other?.mode) continue
      const path = inFront + (one ?? other)?.name
      const file = { before: fileOf(one), after: fileOf(other) }
      if (file.before ?? file.after)
        found.push({
          path,
          ...(file.before && { before: file.before }),
          ...(file.after && { after: file.after }),
        })
      if (found.length > most) return false
      const folders = [folderOf(one), folderOf(other)] as const
      if (!(await compare(`${path}/`, ...folders))) return false
    }
    return true
  }
  return (await compare('', before, after)) ? found : undefined
}

const none: Level = new Map()
const fileOf = (entry: LevelEntry | undefined) => (entry && !isFolder(entry) ? entry : undefined)
const folderOf = (entry: LevelEntry | undefined) => (entry && isFolder(entry) ? entry.oid : undefined)

import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { History } from './history.ts'

/** What a derived repository says of itself. */
export interface CloneState {
  /** Whose it is: the handbook's id, and `Handbook.keyOf` of those who clone it. */
  readonly handbook: string
  readonly key: string
  /** The last version that is in it, in the order in which they ruled. */
  readonly seq: number
  /** Undefined where they may see nothing. */
  readonly tip?: string
  readonly history?: History
}

/** Grows when the same versions make other commits than before. */
const format = 1
const stateFile = 'seen.json'

/** Undefined where it is another's, an older release's, or damaged. */
export async function cloneStateIn(
  gitDir: string,
  { handbook, key }: Pick<CloneState, 'handbook' | 'key'>,
): Promise<CloneState | undefined> {
  try {
    const said = JSON.parse(await readFile(join(gitDir, stateFile), 'utf8')) as CloneState & {
      format?: number
    }
    return said.format === format && said.handbook === handbook && said.key === key ? said : undefined
  } catch {
    return undefined
  }
}

export async function writeCloneState(gitDir: string, state: CloneState): Promise<void> {
  const file = join(gitDir, stateFile)
  await writeFile(`${file}.new`, JSON.stringify({ ...state, format }))
  await rename(`${file}.new`, file)
}

/** Says that it was cloned just now: the one that was not for longest is the first to go. */
export const noteUse = (gitDir: string): Promise<void> =>
  writeFile(usedFileIn(gitDir), '').catch(() => undefined)

/** Whose time of change says when that was. */
export const usedFileIn = (gitDir: string): string => join(gitDir, 'used')

export const stateFileIn = (gitDir: string): string => join(gitDir, stateFile)

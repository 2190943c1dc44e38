import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { perform, Refusal, systemPerson, type House } from '#kernel'
import { runGit } from '#pages'
import type { ComingHandbook } from '#start'
import { StartProblem } from '../start-problem.ts'
import { bring, type Source } from './bring-handbook.ts'
import { originWith } from './origin.ts'
import type { Versions } from './versions.ts'
import type { WrittenCommit } from './write-commit.ts'

/** Which handbook is wanted. */
export interface Wanted {
  /** FIRSTHAND_HANDBOOK; undefined goes on with what is stored. */
  readonly asked: string | undefined
  /** What is opened when nothing is asked for and nothing stored; `name` stands for it in every sentence. */
  readonly otherwise: { readonly name: string; readonly begin: () => Promise<WrittenCommit> }
  /** The branch that is to rule, and what proves us, where a repository elsewhere is followed. */
  readonly follow?: { readonly branch?: string; readonly token?: string }
  /** Hears which step is under way. */
  readonly tell?: (step: string) => void
  /** Folders that are not part of a plain folder's handbook: the data folder. */
  readonly without?: readonly string[]
  /** It, where `comeEarly` has begun to bring it. */
  readonly coming?: ComingHandbook
}

/**
 * Makes the node's handbook ready: imported at the first start, found at every later one. Throws a `StartProblem` when
 * what is asked for is no handbook or not the one stored; then nothing has changed.
 */
export async function openOrigin(
  { versions, house }: { readonly versions: Versions; readonly house: House },
  { asked, otherwise, follow, without = [], tell = () => {}, coming }: Wanted,
): Promise<{ readonly imported: boolean }> {
  const gitDir = coming?.gitDir ?? join(versions.cache.folder, `import-${randomUUID()}.git`)
  const origin: Source =
    asked === undefined ? { kind: 'commit', ...otherwise } : originWith(asked, follow?.token)
  const settled = async () => {
    const kept = await versions.kept()
    if (kept && asked !== undefined && kept.origin !== origin.name)
      throw new StartProblem(
        `Firsthand already holds the handbook from ${kept.origin} here. To open ${origin.name}, give FIRSTHAND_DATA another folder; to go on with the one it holds, leave FIRSTHAND_HANDBOOK out.`,
      )
    return kept !== undefined
  }
  try {
    await versions.prepare(coming?.gitDir)
    if (await settled()) return { imported: false }
    if (asked !== undefined) tell(`Fetching the handbook from ${origin.name}`)
    const branch = await (coming?.branch ?? bring(origin, gitDir, house.clock.now(), without, follow))
    await take({ versions, house, tell }, origin.name, gitDir, branch)
    return { imported: true }
  } catch (fault) {
    // Another node may have been faster.
    if (fault instanceof Refusal && (await settled())) return { imported: false }
    throw fault
  } finally {
    await coming?.branch.catch(() => {})
    await rm(gitDir, { recursive: true, force: true })
  }
}

async function take(
  {
    versions,
    house,
    tell,
  }: { readonly versions: Versions; readonly house: House; readonly tell: (step: string) => void },
  name: string,
  gitDir: string,
  branch: string,
): Promise<void> {
  const ref = `refs/heads/${branch}`
  const files = (await runGit(['ls-tree', '-r', '-z', '--name-only', ref], { gitDir }))
    .toString('utf8')
    .split('\0')
  const pages = files.filter((path) => /\.(?:md|markdown)$/i.test(path))
  if (pages.length === 0) throw new StartProblem(`${name} is not a handbook: there is no Markdown in it.`)
  tell(
    `Reading ${pages.length.toLocaleString('en')} ${pages.length === 1 ? 'page' : 'pages'} for titles and rules`,
  )
  const listed = await runGit(['for-each-ref', '--format=%(objectname) %(refname)'], { gitDir })
  const refs = listed
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => ({ oid: line.slice(0, line.indexOf(' ')), name: line.slice(line.indexOf(' ') + 1) }))
  const laid = await versions.layDown({ repository: gitDir })
  try {
    await perform(house, systemPerson, versions.import, { origin: name, branch, refs, objects: laid.id })
    laid.draft.repository.close()
    await versions.cache.adopt(gitDir)
  } finally {
    await laid.remove()
  }
}

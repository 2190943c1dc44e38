import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runGit } from '#pages'
import { initBare, joinPacks } from '../cache-folder.ts'
import { feedGit } from '../feed-git.ts'
import { writeCloneState, type CloneState } from './clone-state.ts'
import { seenRef } from './seen-commit.ts'
import { seenVersions, type Grown, type VersionsSeen } from './seen-versions.ts'

/** A derived repository to be brought up to date. */
export interface Growing extends VersionsSeen {
  /** The handbook's own repository. */
  readonly from: string
  /** Where the derived one stands or shall stand. */
  readonly gitDir: string
  readonly branch: string
  /** The versions that are not in it yet, oldest first. */
  readonly versions: readonly { readonly seq: number; readonly commit: string }[]
}

/**
 * Brings a derived repository up to the last of the versions. It is written beside, over both repositories, and what it needs
 * is copied: the derived one borrows nothing, so there is nothing in it to ask for but what is theirs. One that begins anew
 * is made anew.
 */
export async function growClone(growing: Growing, before: CloneState): Promise<CloneState> {
  const { from, gitDir, versions, branch } = growing
  const desk = join(gitDir, '..', `draft-${randomUUID()}.git`)
  const fresh = join(gitDir, '..', `draft-${randomUUID()}.git`)
  const grown: Grown = { goesOn: before.tip !== undefined, history: before.history, wrote: false }
  try {
    await initBare(desk, branch)
    await mkdir(join(desk, 'objects', 'info'), { recursive: true })
    const others = [from, ...(before.tip === undefined ? [] : [gitDir])]
    const lines = others.map((path) => `${join(path, 'objects')}\n`).join('')
    await writeFile(join(desk, 'objects', 'info', 'alternates'), lines)
    const { key, tip } = before
    const commits = versions.map(({ commit }) => commit)
    const stream = seenVersions(growing, { key, commits, ...(tip !== undefined && { tip }) }, grown)
    await feedGit(['fast-import', '--quiet', '--force'], { gitDir: desk }, stream)
    const state = await stateOf(desk, growing, before, grown)
    if (grown.goesOn) {
      await copy(desk, gitDir, branch, state.tip, tip)
      await writeCloneState(gitDir, state)
      return state
    }
    await initBare(fresh, branch)
    await copy(desk, fresh, branch, state.tip, undefined)
    await writeCloneState(fresh, state)
    await rm(gitDir, { recursive: true, force: true })
    await rename(fresh, gitDir)
    return state
  } finally {
    await Promise.all([desk, fresh].map((path) => rm(path, { recursive: true, force: true })))
  }
}

async function stateOf(
  desk: string,
  { versions }: Growing,
  { handbook, key, seq, tip: before }: CloneState,
  { history, wrote }: Grown,
): Promise<CloneState> {
  const state = { handbook, key, seq: versions.at(-1)?.seq ?? seq }
  if (!history) return state
  const tip = wrote ? (await runGit(['rev-parse', '--verify', seenRef], { gitDir: desk })).toString() : before
  return { ...state, history, ...(tip !== undefined && { tip: tip.trim() }) }
}

/** Copies what a commit needs and the one that is there already has not, and sets the branch. */
async function copy(
  desk: string,
  into: string,
  branch: string,
  tip: string | undefined,
  there: string | undefined,
): Promise<void> {
  if (tip === undefined || tip === there) return
  const packs = join(into, 'objects', 'pack')
  await mkdir(packs, { recursive: true })
  const input = `${tip}\n${there === undefined ? '' : `^${there}\n`}`
  await runGit(['pack-objects', '--revs', '-q', '--delta-base-offset', join(packs, 'pack')], {
    gitDir: desk,
    input,
  })
  await runGit(['update-ref', `refs/heads/${branch}`, tip], { gitDir: into })
  await joinPacks(into)
}

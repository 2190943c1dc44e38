import { perform, type House, type Person } from '#kernel'
import { runGit } from '#pages'
import type { Versions } from './versions.ts'

/** One file of a commit; null removes it. */
export interface FileChange {
  readonly path: string
  readonly content: string | Uint8Array | null
}

/** A commit to be made. */
export interface NewCommit {
  /** Stands in git for ever, with name and address. */
  readonly author: { readonly name: string; readonly email: string }
  readonly at: Temporal.Instant
  readonly message: string
  readonly changes: readonly FileChange[]
  /** The commit it goes on from: a branch that has moved on since refuses it. */
  readonly parent: string
  /** The branch that rules, unless another is named. */
  readonly branch?: string
}

/** A path that a commit cannot hold. */
export class ImpossiblePath extends Error {
  override readonly name = 'ImpossiblePath'
}

/**
 * Makes a commit and takes it in as a push by that person would be: same checks, same journal, in force at once where its
 * branch rules. The same commit made twice has the same id. Throws the push's refusals.
 */
export async function commitFiles(
  { versions, house }: { readonly versions: Versions; readonly house: House },
  by: Person,
  commit: NewCommit,
): Promise<{ readonly commit: string; readonly changed: boolean }> {
  await versions.cache.sync()
  const laid = await versions.layDown()
  try {
    const { gitDir } = laid.draft
    await runGit(['fast-import', '--quiet', '--force'], {
      gitDir,
      input: Buffer.concat(streamOf(commit)),
      config: { 'fastimport.unpackLimit': '0' },
    })
    const oid = (await runGit(['rev-parse', 'refs/heads/draft'], { gitDir })).toString('latin1').trim()
    const ref = `refs/heads/${commit.branch ?? (await versions.branch()) ?? 'main'}`
    const { result } = await perform(house, by, versions.push, {
      changes: [{ ref, from: commit.parent, to: oid }],
      objects: laid.id,
    })
    await versions.cache.sync()
    return { commit: oid, changed: result.changed }
  } finally {
    await laid.remove()
  }
}

/** What git's `fast-import` reads; https://git-scm.com/docs/git-fast-import. */
function streamOf({ author, at, message, changes, parent }: NewCommit): Buffer[] {
  const who = `${nameIn(author.name)} <${nameIn(author.email)}> ${Math.floor(at.epochMilliseconds / 1000)} +0000`
  return [
    Buffer.from(`commit refs/heads/draft\nauthor ${who}\ncommitter ${who}\n`),
    ...framed(Buffer.from(message)),
    Buffer.from(`from ${parent}\n`),
    ...changes.flatMap(({ path, content }) =>
      content === null
        ? [Buffer.from(`D ${quoted(path)}\n`)]
        : [Buffer.from(`M 100644 inline ${quoted(path)}\n`), ...framed(Buffer.from(content))],
    ),
  ]
}

const framed = (bytes: Buffer) => [Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')]

const nameIn = (written: string): string => written.replaceAll(/[<>\p{Cc}]/gu, ' ').trim()

/** As git quotes a path: bytes as they are, only quote and backslash escaped. */
function quoted(path: string): string {
  const impossible = path
    .split('/')
    .some((part) => part === '' || part === '.' || part === '..' || /^\.git$/i.test(part))
  if (impossible || /[\p{Cc}\uFFFD]/u.test(path))
    throw new ImpossiblePath(`"${path}" cannot be the path of a file in the handbook.`)
  return `"${path.replaceAll(/["\\]/g, (sign) => `\\${sign}`)}"`
}

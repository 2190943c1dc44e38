import { invalid } from '#kernel'
import { runGit } from '#pages'

/** One file of a commit; null removes it. */
export interface FileChange {
  readonly path: string
  readonly content: string | Uint8Array | null
}

/** A commit as git will hold it. */
export interface WrittenCommit {
  /** Stands in git for ever, with name and address. */
  readonly author: { readonly name: string; readonly email: string }
  readonly at: Temporal.Instant
  readonly message: string
  readonly changes: readonly FileChange[]
  /** Undefined for the first commit of a handbook. */
  readonly parent?: string
}

/** Writes a commit and its objects as one pack; the same commit written twice has the same id, which is answered. */
export async function writeCommit(
  gitDir: string,
  commit: WrittenCommit,
  ref = 'refs/heads/draft',
): Promise<string> {
  await runGit(['fast-import', '--quiet', '--force'], {
    gitDir,
    input: Buffer.concat(streamOf(commit, ref)),
    config: { 'fastimport.unpackLimit': '0' },
  })
  return (await runGit(['rev-parse', '--verify', ref], { gitDir })).toString('latin1').trim()
}

/** What git's `fast-import` reads; https://git-scm.com/docs/git-fast-import. */
function streamOf({ author, at, message, changes, parent }: WrittenCommit, ref: string): Buffer[] {
  const who = `${nameIn(author.name)} <${nameIn(author.email)}> ${Math.floor(at.epochMilliseconds / 1000)} +0000`
  return [
    Buffer.from(`commit ${ref}\nauthor ${who}\ncommitter ${who}\n`),
    ...framed(Buffer.from(`${message.trimEnd()}\n`)),
    Buffer.from(parent === undefined ? '' : `from ${parent}\n`),
    ...changes.flatMap(({ path, content }) =>
      content === null
        ? [Buffer.from(`D ${quoted(path)}\n`)]
        : [Buffer.from(`M 100644 inline ${quoted(path)}\n`), ...framed(Buffer.from(content))],
    ),
  ]
}

/** Bytes as `fast-import` reads them: their number first. */
export const framed = (bytes: Buffer) => [Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')]

/** A name as a commit can hold it. */
export const nameIn = (written: string): string => written.replaceAll(/[<>\p{Cc}]/gu, ' ').trim()

/** As git quotes a path: bytes as they are, only quote and backslash escaped. */
export function quoted(path: string): string {
  const impossible = path
    .split('/')
    .some((part) => part === '' || part === '.' || part === '..' || /^\.git$/i.test(part))
  if (impossible || /[\p{Cc}\uFFFD]/u.test(path))
    throw invalid([{ field: 'path', message: `"${path}" cannot be the path of a file in the handbook.` }])
  return `"${path.replaceAll(/["\\]/g, (sign) => `\\${sign}`)}"`
}

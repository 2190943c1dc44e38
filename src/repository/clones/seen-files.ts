import { decode, type Handbook, type Repository, type Sight } from '#pages'

/** A file of one version as somebody may have it. */
export interface SeenFile {
  readonly mode: string
  /** Of the whole file. */
  readonly oid: string
  /** What is left of a page where parts of it are closed; undefined where the whole file is theirs. */
  readonly text?: string
  /** The lines with words in them that are closed. */
  readonly closed: readonly string[]
}

/** Every file of a version that somebody may see, by path; symbolic links as the files that they lead to. */
export async function seenFiles(
  repository: Repository,
  whole: Handbook,
  sight: Sight,
): Promise<ReadonlyMap<string, SeenFile>> {
  const seen = whole.seenBy(sight)
  const files = new Map<string, SeenFile>()
  for (const { path, mode } of await repository.tree(whole.commit)) {
    const file = seen.file(path)
    if (!file) continue
    const left = seen.at(path)?.hasParts ? await leftOf(repository, file.oid, seen) : undefined
    files.set(path, { mode: mode === '100755' ? mode : '100644', oid: file.oid, closed: [], ...left })
  }
  return files
}

/** The lines of a text as they are compared: those with words in them. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line))

async function leftOf(repository: Repository, oid: string, { textOf }: Handbook) {
  const source = await repository.read(oid)
  const { text, isText } = decode(source)
  if (!isText) return { text: '' }
  const left = textOf(source)
  if (left === text) return undefined
  const seen = left.split('\n')
  const closed = text.split('\n').filter((line, at) => line !== seen[at])
  return { text: left, closed: linesOf(closed.join('\n')) }
}

import { decode, type Handbook, type Repository, type Sight } from '#pages'

/** A file of one version as somebody may have it. */
export interface SeenFile {
  readonly mode: string
  /** Of the whole file. */
  readonly oid: string
  /** What is left of a page where parts of it are closed; undefined where the whole file is theirs. */
  readonly text?: string
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
    // Markdown that is no page of the handbook is not known to be without parts.
    const mayHaveParts = seen.at(path)?.hasParts ?? /\.(?:md|markdown)$/i.test(path)
    const left = mayHaveParts ? await leftOf(repository, file.oid, seen) : undefined
    files.set(path, {
      mode: mode === '100755' ? mode : '100644',
      oid: file.oid,
      ...(left !== undefined && { text: left }),
    })
  }
  return files
}

/** Undefined where all of it may be read. */
async function leftOf(
  repository: Repository,
  oid: string,
  { textOf }: Handbook,
): Promise<string | undefined> {
  const source = await repository.read(oid)
  const { text, isText } = decode(source)
  if (!isText) return ''
  const left = textOf(source)
  return left === text ? undefined : left
}

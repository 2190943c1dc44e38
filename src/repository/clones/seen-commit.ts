import { framed, nameIn, quoted } from '../write-commit.ts'
import type { SaidOfVersion } from './said-of-version.ts'
import type { SeenFile } from './seen-files.ts'

/** The one ref that a derived repository is made on before it gets the branch's name. */
export const seenRef = 'refs/heads/seen'

/** Where a commit stands: on the one before it in the stream, on one that is there, or at the beginning. */
export type StandsOn = 'the one before' | 'nothing' | { readonly commit: string }

/** One version as git's `fast-import` reads it; the same for the same files, words and parent on every node. */
export function* seenCommit(
  { author, message, at }: SaidOfVersion,
  files: ReadonlyMap<string, SeenFile>,
  on: StandsOn,
): Generator<Buffer> {
  const by = (name: string) =>
    `${nameIn(name)} <firsthand@localhost> ${Math.max(0, Math.floor(at.epochMilliseconds / 1000))} +0000`
  if (on === 'nothing') yield Buffer.from(`reset ${seenRef}\n`)
  yield Buffer.from(`commit ${seenRef}\nauthor ${by(author)}\ncommitter ${by('Firsthand')}\n`)
  yield* framed(Buffer.from(`${message}\n`))
  if (typeof on === 'object') yield Buffer.from(`from ${on.commit}\n`)
  yield Buffer.from('deleteall\n')
  for (const [path, { mode, oid, text }] of files)
    if (text === undefined) yield Buffer.from(`M ${mode} ${oid} ${quoted(path)}\n`)
    else {
      yield Buffer.from(`M ${mode} inline ${quoted(path)}\n`)
      yield* framed(Buffer.from(text))
    }
}

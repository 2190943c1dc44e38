import { hash } from 'node:crypto'
import type { SeenFile } from './seen-files.ts'

/** One path of a history: what it held, so that it can be told whether that may still be read. */
export interface Kept {
  /** Ids of the whole files that stood there, oldest first; of pages only. */
  readonly texts: readonly string[]
  /** Whether it stands in the newest version, and is all theirs there. */
  readonly here: 'whole' | 'part' | 'gone'
}

/** What the commits of a derived repository hold so far, from the one where they begin. */
export interface History {
  /** The version that was taken last. */
  readonly version: string
  /** Of the newest commit, as `listingOf` has it. */
  readonly listing: string
  readonly kept: Readonly<Record<string, Kept>>
}

/** Names the files of a version: two of the same name are the same. */
export const listingOf = (files: ReadonlyMap<string, SeenFile>): string =>
  hash('sha256', JSON.stringify([...files].map(([path, { mode, oid, text }]) => [path, mode, oid, text])))

const nothing: Kept = { texts: [], here: 'gone' }
const isPage = (path: string): boolean => /\.(?:md|markdown)$/i.test(path)

/** What stood under a path, or under the name that it had before. */
export const keptAt = (
  history: History | undefined,
  path: string,
  renamed: ReadonlyMap<string, string>,
): Kept => {
  const [own, former] = [path, renamed.get(path) ?? ''].map((at) => keptIn(history, at))
  if (!own || !former) return own ?? former ?? nothing
  return { ...own, texts: [...former.texts, ...own.texts] }
}

const keptIn = (history: History | undefined, path: string): Kept | undefined =>
  history && Object.hasOwn(history.kept, path) ? history.kept[path] : undefined

/** The history with one more version. */
export function withVersion(
  history: History | undefined,
  version: string,
  files: ReadonlyMap<string, SeenFile>,
  renamed: ReadonlyMap<string, string>,
): History {
  const gone = Object.entries(history?.kept ?? {}).map(([path, kept]) => [path, { ...kept, here: 'gone' }])
  const here = [...files].map(([path, { oid, text }]): [string, Kept] => {
    const { texts } = keptAt(history, path, renamed)
    const more = isPage(path) && texts.at(-1) !== oid ? [...texts, oid] : texts
    return [path, { texts: more, here: text === undefined ? 'whole' : 'part' }]
  })
  const kept = Object.fromEntries([...gone, ...here]) as Record<string, Kept>
  return { version, listing: listingOf(files), kept }
}

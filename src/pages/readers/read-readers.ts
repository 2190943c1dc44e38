import { nearestName } from '#kernel'
import { isMap, isNode, isScalar, isSeq, type Node } from 'yaml'
import { placed, type ReadersRule } from './readers-of-paths.ts'
import type { Readers } from './readers.ts'

/** A fault of the setting, at an offset of the file. */
export interface ReadersFault {
  readonly offset: number | undefined
  readonly message: string
  readonly mend: string
}

const mend =
  'Write public, internal, or the names of who may read it: [noor, digital-strategy, Chief Marketing Officer].'

/**
 * Reads the setting `readers`, a place and who may read it a line. A line that cannot be understood keeps its place to
 * administrators of nothing, that is to nobody: what was meant to be hidden must not show because of a slip.
 */
export function readReaders(
  value: Node | null,
  places: () => ReadonlySet<string>,
): { readonly rules: readonly ReadersRule[]; readonly faults: readonly ReadersFault[] } {
  if (!isMap(value)) {
    const message = 'The setting "readers" is no list of places.'
    return {
      rules: [{ below: '/', readers: [] }],
      faults: [
        {
          offset: value?.range?.[0],
          message,
          mend: 'Write a place and who may read it a line: "/: public".',
        },
      ],
    }
  }
  const rules: ReadersRule[] = []
  const faults: ReadersFault[] = []
  for (const { key, value: who } of value.items) {
    const written = isScalar(key) ? String(key.value) : ''
    const offset = isScalar(key) ? key.range?.[0] : undefined
    const below = placed(written)
    const readers = readersOf(isNode(who) ? who : null)
    if (rules.some((rule) => rule.below === below))
      faults.push({ offset, message: `"${written}" stands twice.`, mend: 'Keep one of the two.' })
    if (!readers) faults.push({ offset, message: `Who may read "${written}" is not said.`, mend })
    if (below !== '/' && ![...places()].some((place) => place.startsWith(below))) {
      const near = nearestName(below, foldersOf(places()))
      const instead =
        near === undefined
          ? 'Name a folder or a page from the folder of the pages on.'
          : `Did you mean "${near}"?`
      faults.push({ offset, message: `Nothing stands at "${written}".`, mend: instead })
    }
    rules.push({ below, readers: readers ?? [] })
  }
  return { rules, faults }
}

function readersOf(who: Node | null): Readers | undefined {
  if (isScalar(who)) return who.value === 'public' || who.value === 'internal' ? who.value : undefined
  if (!isSeq(who) || who.items.length === 0) return undefined
  const names = who.items.map((item) =>
    isScalar(item) && typeof item.value === 'string' ? item.value.trim() : '',
  )
  return names.every((name) => name !== '') ? names : undefined
}

/** The places and all folders above them. */
function foldersOf(places: ReadonlySet<string>): ReadonlySet<string> {
  const folders = new Set<string>()
  for (const place of places)
    for (let end = place.indexOf('/', 1); end !== -1; end = place.indexOf('/', end + 1))
      folders.add(place.slice(0, end + 1))
  return folders
}

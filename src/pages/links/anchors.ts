import { nearestName } from '#kernel'
import type { ParsedPage } from '../parse/parsed-page.ts'
import { decoded, folded } from './written.ts'

/** What `#…` can name in a page. */
export interface PageAnchors {
  /** Each name with the id that it leads to. */
  readonly ids: ReadonlyMap<string, string>
  /** By what is left of a name without case and signs; undefined where several are left the same. */
  readonly loose: ReadonlyMap<string, string | undefined>
}

/** Where a fragment leads. `by` says how it was found: `form` where it is only written otherwise. */
export interface FoundAnchor {
  readonly id: string
  readonly by: 'id' | 'alias' | 'form' | 'former'
}

/** Former names of a page's anchors, as its history tells them, and what they are called now. */
export type FormerNames = ReadonlyMap<string, string>

/** The anchors of a page that is read. */
export function anchorsOf({ anchors, aliases }: Pick<ParsedPage, 'anchors' | 'aliases'>): PageAnchors {
  // What was made of headings gives way to what authors wrote.
  const ids = new Map([
    ...aliases.map(({ id, of }) => [id, of] as const),
    ...anchors.map(({ id }) => [id, id] as const),
  ])
  const loose = new Map<string, string | undefined>()
  for (const [name, id] of ids) {
    const key = bare(name)
    const other = loose.get(key)
    if (key !== '') loose.set(key, !loose.has(key) || other === id ? id : undefined)
  }
  return { ids, loose }
}

/** Letters and digits only, each run of other signs a hyphen. */
const bare = (name: string): string =>
  folded(name)
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')

/** Where a fragment leads in a page, surest first; undefined where nothing of the page has that name. */
export function findAnchor(
  { ids, loose }: PageAnchors,
  written: string,
  former: FormerNames = new Map(),
): FoundAnchor | undefined {
  const name = written.replace(/^user-content-/, '')
  for (const one of new Set([name, decoded(name)])) {
    const id = ids.get(one)
    if (id !== undefined) return { id, by: id === one ? 'id' : 'alias' }
  }
  const was = former.get(name) ?? former.get(bare(name))
  if (was !== undefined && ids.has(was)) return { id: was, by: 'former' }
  const near = loose.get(bare(decoded(name)))
  return near === undefined ? undefined : { id: near, by: 'form' }
}

/** Whether a fragment asks for the page as a whole. */
export const isTop = (fragment: string): boolean => /^(?:\/|top|)$/i.test(fragment)

/** The anchor that was perhaps meant: one that is spelt nearly so, or the only one that has its words. */
export function nearestAnchor({ ids }: PageAnchors, written: string): string | undefined {
  const wanted = bare(decoded(written))
  const near = nearestName(wanted, ids.keys())
  if (near !== undefined) return ids.get(near)
  const words = wanted.split('-').filter((word) => word.length > 3)
  if (words.length === 0) return undefined
  const held = [...new Set(ids.values())].filter((id) => {
    const inside = new Set(bare(id).split('-'))
    return (
      words.every((word) => inside.has(word)) ||
      [...inside].filter(Boolean).every((word) => wanted.includes(word))
    )
  })
  return held.length === 1 ? held[0] : undefined
}

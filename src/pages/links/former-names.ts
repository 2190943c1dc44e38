import { distance } from 'fastest-levenshtein'
import type { HeadingName } from '../parse/read-anchors.ts'
import type { FormerNames } from './anchors.ts'

/**
 * Names that headings of a page had before they were reworded, with the ids that they have now. A heading that went is the
 * one that came in its place between the same neighbours, or the one that reads nearly as it did, or the only one that came
 * where only one went.
 *
 * @param versions headings of each version of the page, newest first
 */
export function formerNames(versions: readonly (readonly HeadingName[])[]): FormerNames {
  const [present = []] = versions
  const former = new Map<string, string>()
  const ids = new Set(present.map(({ id }) => id))
  let newer = present
  let now = new Map(present.map(({ id }) => [id, id]))
  for (const older of versions.slice(1)) {
    const became = successors(older, newer)
    const then = new Map<string, string>()
    for (const { id } of older) {
      const today = now.get(became.get(id) ?? '')
      if (today === undefined) continue
      then.set(id, today)
      if (!ids.has(id) && !former.has(id)) former.set(id, today)
    }
    newer = older
    now = then
  }
  return former
}

interface Gap {
  readonly went: HeadingName[]
  readonly came: HeadingName[]
}

/** For each heading of the older version, the id in the newer one of what it became. */
function successors(
  older: readonly HeadingName[],
  newer: readonly HeadingName[],
): ReadonlyMap<string, string> {
  const there = new Set(newer.map(({ id }) => id))
  const before = new Set(older.map(({ id }) => id))
  const became = new Map(older.filter(({ id }) => there.has(id)).map(({ id }) => [id, id]))
  const went = older.filter(({ id }) => !there.has(id))
  const came = newer.filter(({ id }) => !before.has(id))
  if (went.length === 0 || came.length === 0) return became
  const left = new Set(came)
  const match = (one: HeadingName, other: HeadingName | undefined) => {
    if (!other || became.has(one.id) || !left.delete(other)) return
    became.set(one.id, other.id)
  }
  for (const gap of gapsBetween(older, newer, { there, before }))
    if (gap.went.length === 1 && gap.came.length === 1)
      match(gap.went[0] ?? { id: '', title: '' }, gap.came[0])
  if (went.length <= most && came.length <= most) for (const one of went) match(one, likest(one, [...left]))
  if (went.length === 1 && came.length === 1 && went[0]) match(went[0], came[0])
  return became
}

/** So many headings are compared with one another; beyond that a page was written anew. */
const most = 60
const nearly = 0.6

function likest(one: HeadingName, others: readonly HeadingName[]): HeadingName | undefined {
  const [best] = others
    .map((other) => ({ other, likeness: likenessOf(one.title.toLowerCase(), other.title.toLowerCase()) }))
    .filter(({ likeness }) => likeness >= nearly)
    .toSorted((a, b) => b.likeness - a.likeness)
  return best?.other
}

const likenessOf = (a: string, b: string): number => 1 - distance(a, b) / Math.max(a.length, b.length, 1)

/** What went and what came between the same two headings that stayed. */
function gapsBetween(
  older: readonly HeadingName[],
  newer: readonly HeadingName[],
  { there, before }: { readonly there: ReadonlySet<string>; readonly before: ReadonlySet<string> },
): readonly Gap[] {
  const gaps = new Map<string, Gap>()
  const put = (headings: readonly HeadingName[], stays: ReadonlySet<string>, side: keyof Gap) => {
    for (const [at, heading] of headings.entries()) {
      if (stays.has(heading.id)) continue
      const above = headings.slice(0, at).findLast(({ id }) => stays.has(id))?.id ?? ''
      const below = headings.slice(at).find(({ id }) => stays.has(id))?.id ?? ''
      const key = `${above}\n${below}`
      const gap = gaps.get(key) ?? { went: [], came: [] }
      gap[side].push(heading)
      gaps.set(key, gap)
    }
  }
  if (older.length + newer.length > mostHeadings) return []
  put(older, there, 'went')
  put(newer, before, 'came')
  return [...gaps.values()]
}

const mostHeadings = 2000

import type { PageWords } from '../parse/page-words.ts'
import type { ListedPage } from './listed-page.ts'

/**
 * Hugo's `cascade`: what a page says for itself and all below it holds for each of them that says nothing else; the
 * nearest wins.
 */
export function cascaded(listed: readonly ListedPage[]): readonly ListedPage[] {
  const given = new Map(listed.flatMap(({ place, head }) => (head.cascade ? [[place, head.cascade]] : [])))
  if (given.size === 0) return listed
  return listed.map((page) => ({ ...page, head: { ...above(page.place, given), ...page.head } }))
}

function above(place: string, given: ReadonlyMap<string, PageWords>): PageWords {
  const own = given.get(place) ?? {}
  if (place === '') return own
  const folder = place.includes('/') ? place.slice(0, place.lastIndexOf('/')) : ''
  return { ...above(folder, given), ...own }
}

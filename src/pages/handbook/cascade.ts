import type { Cascade, PageWords } from '../parse/page-words.ts'
import { matchesPath } from './matches-path.ts'
import type { ListedPage } from './listed-page.ts'

/**
 * Hugo's `cascade`: what a page says for itself and all below it holds for each of them that says nothing else; the
 * nearest wins. With a target it holds for some of them only.
 */
export function cascaded(listed: readonly ListedPage[]): readonly ListedPage[] {
  const given = new Map(listed.flatMap(({ place, head }) => (head.cascade ? [[place, head.cascade]] : [])))
  if (given.size === 0) return listed
  const folders = new Set(listed.map(({ place }) => above(place)))
  return listed.map((page) => {
    const isFor = ({ path, kind }: Cascade) =>
      (path === undefined || namesOf(page).some((name) => matchesPath(name, path))) &&
      (kind === undefined || matchesPath(kindOf(page, folders), kind))
    return { ...page, head: { ...wordsFor(page.place, given, isFor), ...page.head } }
  })
}

function wordsFor(
  place: string,
  given: ReadonlyMap<string, readonly Cascade[]>,
  isFor: (one: Cascade) => boolean,
): PageWords {
  const own: PageWords = Object.assign(
    {},
    ...(given.get(place) ?? [])
      .filter(isFor)
      .map(({ words }) => words)
      .toReversed(),
  )
  return place === '' ? own : { ...wordsFor(above(place), given, isFor), ...own }
}

const above = (place: string): string => (place.includes('/') ? place.slice(0, place.lastIndexOf('/')) : '')

/** Where it stands, as Hugo before 0.123 and since then call it: with the file's name, and without. */
const namesOf = ({ place, path }: ListedPage): readonly string[] => [`/${path}`, `/${place}`]

function kindOf({ place, path }: ListedPage, folders: ReadonlySet<string>): string {
  if (place === '') return 'home'
  return folders.has(place) || /(?:^|\/)_index\.\w+$/i.test(path) ? 'section' : 'page'
}

import type { PastPaths } from '../git/past-paths.ts'
import { placeOf } from '../handbook/addresses.ts'
import { addressKey } from './redirects.ts'

/** What became of the page that stood at an address once. */
export type Became =
  | { readonly now: string }
  /** It was taken away by that commit; until then it stood at that path. */
  | { readonly goneIn: string; readonly path: string }

/** Answers for addresses where nothing stands now. */
export type PastAddresses = (url: string) => Became | undefined

const farthest = 50

/** By the paths of the past, read as the present settings read them. `stands` says where a page is now. */
export function pastAddresses(
  { events }: Pick<PastPaths, 'events'>,
  content: string,
  stands: (path: string) => boolean,
): PastAddresses {
  let byAddress: Map<string, string> | undefined
  const build = () => {
    const pages = [...events.keys()].filter((path) => /\.(?:md|markdown)$/i.test(path))
    const inFront = content ? `${content}/` : ''
    // Before the pages had their folder, or stood in another one, their addresses began elsewhere.
    const elsewhere = pages.filter((path) => !path.startsWith(inFront))
    const inside = pages.filter((path) => path.startsWith(inFront))
    return new Map([
      ...elsewhere.map((path) => [addressKey(placeOf(path)), path] as const),
      ...elsewhere.map((path) => [addressKey(placeOf(path.slice(path.indexOf('/') + 1))), path] as const),
      ...inside.map((path) => [addressKey(placeOf(path.slice(inFront.length))), path] as const),
    ])
  }
  return (url) => {
    byAddress ??= build()
    let path = byAddress.get(addressKey(url))
    const seen = new Set<string>()
    for (let step = 0; path !== undefined && step < farthest && !seen.has(path); step++) {
      if (stands(path)) return { now: path }
      seen.add(path)
      const event = events.get(path)
      if (event && event.to === undefined) return { goneIn: event.commit, path }
      path = event?.to
    }
    return undefined
  }
}

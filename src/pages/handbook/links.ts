import { nearestName } from '#kernel'
import { placeOf, urlOf } from './addresses.ts'
import { joined } from './files.ts'
import type { HandbookFile, Page } from './page.ts'

/** Where a link of a page leads. */
export type Link =
  | { readonly kind: 'page'; readonly url: string; readonly path: string; readonly anchor?: string }
  | { readonly kind: 'file'; readonly path: string; readonly oid: string }
  | { readonly kind: 'external'; readonly href: string }
  | {
      readonly kind: 'missing'
      readonly href: string
      readonly nearest?: { readonly url: string; readonly title: string }
    }
  /** Something stands there, for other eyes: neither where nor what. */
  | { readonly kind: 'hidden' }

interface Shelves {
  readonly files: ReadonlyMap<string, HandbookFile>
  readonly byPath: ReadonlyMap<string, Page>
  readonly byUrl: ReadonlyMap<string, Page>
  /** Folder of the pages. */
  readonly content: string
}

/** Answers where an address written in a page leads, as Hugo, GitHub and Middleman would read it. */
export function linkResolver(shelves: Shelves): (fromPath: string, href: string) => Link {
  const nearest = nearestPage([...shelves.byUrl.values()])
  return (fromPath, written) => {
    const href = written.trim()
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href)) return { kind: 'external', href }
    const [, target = '', fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(href) ?? []
    const own = shelves.byPath.get(fromPath)
    const anchor = fragment ? { anchor: decoded(fragment) } : {}
    if (target === '' && href !== '' && own) return { kind: 'page', url: own.url, path: own.path, ...anchor }
    const tried = target === '' ? [] : candidates(shelves, fromPath, own, decoded(target))
    for (const path of tried) {
      const page = pageAt(shelves, path)
      if (page) return { kind: 'page', url: page.url, path: page.path, ...anchor }
      const file = shelves.files.get(path)
      if (file) return { kind: 'file', path: file.path, oid: file.oid }
    }
    if (/^\/(?:-|api|mcp|git)(?:\/|$)/.test(target)) return { kind: 'external', href }
    const near = nearest(tried.map((path) => urlOf(placeOf(inContent(shelves, path) ?? path))))
    return { kind: 'missing', href, ...(near ? { nearest: near } : {}) }
  }
}

/** Paths in the repository that the address may mean, likeliest first. */
function candidates(
  shelves: Shelves,
  fromPath: string,
  own: Page | undefined,
  target: string,
): readonly string[] {
  const root = shelves.content ? shelves.content.split('/') : []
  const folder = fromPath.split('/').slice(0, -1)
  const below = target.startsWith('/')
    ? [joined(root, target), joined([], target), joined(['static'], target)]
    : [
        joined(folder, target),
        own && joined([...root, ...own.url.split('/').filter(Boolean).map(decoded)], target),
      ]
  return [...new Set(below.filter((path) => path !== undefined))]
}

function pageAt(shelves: Shelves, path: string): Page | undefined {
  const file = shelves.byPath.get(path)
  const place = inContent(shelves, path)
  if (file || place === undefined) return file
  return (
    shelves.byUrl.get(urlOf(place)) ?? shelves.byUrl.get(urlOf(place.replace(/(?:\/index)?\.html?$/i, '')))
  )
}

/** Relative to the folder of the pages; undefined outside it. */
function inContent({ content }: Shelves, path: string): string | undefined {
  if (content === '' || path === content) return path === content && content ? '' : path
  return path.startsWith(`${content}/`) ? path.slice(content.length + 1) : undefined
}

/** A page whose address differs only in case, stands elsewhere under the same name, or is misspelt beside it. */
function nearestPage(pages: readonly Page[]) {
  const lastOf = (url: string) => url.split('/').at(-2)?.toLowerCase() ?? ''
  const aboveOf = (url: string) => url.slice(0, url.lastIndexOf('/', url.length - 2) + 1).toLowerCase()
  let shelves:
    | { byLower: Map<string, Page>; byLast: Map<string, Page[]>; byFolder: Map<string, Page[]> }
    | undefined
  const build = () => ({
    byLower: new Map(pages.map((page) => [page.url.toLowerCase(), page])),
    byLast: Map.groupBy(pages, ({ url }) => lastOf(url)),
    byFolder: Map.groupBy(pages, ({ url }) => aboveOf(url)),
  })
  return (urls: readonly string[]): { url: string; title: string } | undefined => {
    shelves ??= build()
    for (const url of urls) {
      const beside = shelves.byFolder.get(aboveOf(url)) ?? []
      const named = shelves.byLast.get(lastOf(url)) ?? []
      const page =
        shelves.byLower.get(url.toLowerCase()) ??
        misspelt(lastOf(url), beside, lastOf) ??
        (named.length === 1 ? named[0] : undefined)
      if (page) return { url: page.url, title: page.title }
    }
    return undefined
  }
}

function misspelt(name: string, pages: readonly Page[], lastOf: (url: string) => string): Page | undefined {
  const byName = new Map(pages.map((page) => [lastOf(page.url), page]))
  const near = nearestName(name, byName.keys())
  return near === undefined ? undefined : byName.get(near)
}

export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

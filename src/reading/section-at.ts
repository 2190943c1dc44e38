import type { Crumb } from '#design'
import type { Handbook, SidebarNode } from '#pages'
import { crumbsOf } from './crumbs-of.ts'
import { folderAt } from './folder.ts'

/** A place of the handbook with all that its menu shows below it. */
export interface SectionPages {
  readonly title: string
  readonly crumbs: readonly Crumb[]
  /** Addresses in the order of the menu. */
  readonly urls: readonly string[]
}

/** So many pages are one document; beyond that it is a book, and each of its sections can be printed. */
export const mostPrinted = 200

/** Undefined where at most one page stands there. */
export function sectionAt(handbook: Handbook, url: string, query: string): SectionPages | undefined {
  const page = handbook.find(url)
  const place = page?.url ?? (url.endsWith('/') ? url : `${url}/`)
  const node = nodeAt(handbook.sidebar, place)
  const urls = node ? below(node) : below(handbook.sidebar).filter((one) => one.startsWith(place))
  if (urls.length < 2) return undefined
  const folder = page ? undefined : folderAt(handbook, place, query)
  return {
    title: page?.title ?? folder?.title ?? place,
    crumbs: page ? crumbsOf(handbook, page.url, query) : (folder?.crumbs ?? []),
    urls,
  }
}

/** Where a page and what stands below it are one document to print; undefined where nothing stands below, or too much. */
export function sectionHref({ sidebar }: Handbook, url: string, query: string): string | undefined {
  const node = nodeAt(sidebar, url)
  const count = node ? below(node).length : 0
  return count < 2 || count > mostPrinted ? undefined : `${url}${query ? `${query}&` : '?'}print=section`
}

const below = (node: SidebarNode): readonly string[] => [
  ...(node.url === undefined ? [] : [node.url]),
  ...node.children.flatMap(below),
]

function nodeAt(node: SidebarNode, url: string): SidebarNode | undefined {
  if (node.url === url) return node
  for (const child of node.children) {
    const found = nodeAt(child, url)
    if (found) return found
  }
  return undefined
}

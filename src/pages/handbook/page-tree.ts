import { titleFromPath } from '../parse/page-words.ts'
import type { Address } from './addresses.ts'
import type { Crumb, Page, SidebarNode } from './page.ts'
import type { PageHead } from './page-head.ts'
import type { Readers } from '../readers/readers.ts'
import type { Settings } from './settings.ts'

export interface ListedPage extends Address {
  /** In the repository; `path` is relative to the pages' folder. */
  readonly file: string
  readonly oid: string
  readonly head: PageHead
  readonly readers: Readers
}

export interface PageTree {
  /** In reading order. */
  readonly pages: readonly Page[]
  readonly sidebar: SidebarNode
  /** From the first page down to the page itself, by address. */
  readonly crumbs: ReadonlyMap<string, readonly Crumb[]>
}

interface Node {
  readonly place: string
  page?: ListedPage
  title: string
  readonly children: Node[]
}

/** Hangs every page under the folder it stands in; a page `a.md` is also the head of a folder `a`. */
export function pageTree(listed: readonly ListedPage[], settings: Settings): PageTree {
  const nodes = new Map<string, Node>([['', { place: '', title: settings.title, children: [] }]])
  for (const page of listed) {
    const node = nodeAt(nodes, page.place)
    node.page = page
    node.title = page.head.title ?? titleFromPath(page.path) ?? settings.title
  }
  const collator = new Intl.Collator(settings.language, { numeric: true })
  const weight = (node: Node) => node.page?.head.weight || Infinity
  for (const { children } of nodes.values())
    children.sort(
      (a, b) =>
        byNumber(weight(a), weight(b)) || collator.compare(a.title, b.title) || (a.place < b.place ? -1 : 1),
    )
  return walk(nodes.get('') ?? { place: '', title: settings.title, children: [] })
}

const byNumber = (a: number, b: number): number => (a === b ? 0 : a - b)

function nodeAt(nodes: Map<string, Node>, place: string): Node {
  const known = nodes.get(place)
  if (known) return known
  const node: Node = { place, title: titleFromPath(place) ?? place, children: [] }
  nodes.set(place, node)
  nodeAt(nodes, place.includes('/') ? place.slice(0, place.lastIndexOf('/')) : '').children.push(node)
  return node
}

function walk(root: Node): PageTree {
  const pages: Page[] = []
  const crumbs = new Map<string, readonly Crumb[]>()
  const visit = (node: Node, above: readonly Crumb[]): SidebarNode => {
    const url = node.page?.url
    const steps = [...above, Object.freeze({ title: node.title, ...(url ? { url } : {}) })]
    if (node.page) {
      const parentUrl = above.findLast((crumb) => crumb.url)?.url
      crumbs.set(node.page.url, Object.freeze(steps))
      pages.push(pageOf(node.page, node.title, pages.length, parentUrl))
    }
    const children = node.children.map((child) => visit(child, steps))
    return Object.freeze({ title: node.title, ...(url ? { url } : {}), children: Object.freeze(children) })
  }
  const sidebar = visit(root, [])
  return { pages: Object.freeze(pages), sidebar, crumbs }
}

function pageOf(
  { file, oid, url, head, readers }: ListedPage,
  title: string,
  order: number,
  parentUrl?: string,
): Page {
  const { description, owner, weight, linkTitle, aliases, redirectTo, parts } = head
  return Object.freeze({
    path: file,
    oid,
    url,
    ...(parentUrl ? { parentUrl } : {}),
    title,
    ...(description ? { description } : {}),
    ...(owner ? { owner } : {}),
    ...(weight === undefined ? {} : { weight }),
    ...(linkTitle ? { linkTitle } : {}),
    ...(aliases ? { aliases: Object.freeze(aliases) } : {}),
    ...(redirectTo ? { redirectTo } : {}),
    ...(head.hidden ? { hidden: true } : {}),
    ...(head.listsNothing ? { listsNothing: true } : {}),
    ...(head.draft ? { draft: true } : {}),
    readers,
    hasParts: parts.length > 0,
    order,
  })
}

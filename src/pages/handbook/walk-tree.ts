import type { Crumb, Page, SidebarNode } from './page.ts'
import type { ListedPage } from './listed-page.ts'
import type { TreeNode } from './tree-node.ts'

/** The pages as they hang together. */
export interface PageTree {
  /** In reading order. */
  readonly pages: readonly Page[]
  /** Those that stand in the sidebar, in its order. */
  readonly shown: readonly Page[]
  readonly sidebar: SidebarNode
  /** From the first page down to the page itself, by address. */
  readonly crumbs: ReadonlyMap<string, readonly Crumb[]>
}

/** Goes through the tree once, in its order. */
export function walkTree(root: TreeNode): PageTree {
  const pages: Page[] = []
  const shown: Page[] = []
  const crumbs = new Map<string, readonly Crumb[]>()
  const visit = (node: TreeNode, above: readonly Crumb[], hidden: boolean): SidebarNode => {
    const url = node.page?.url
    const title = node.label
    const steps = [...above, Object.freeze({ title, ...(url ? { url } : {}) })]
    if (node.page) {
      const parentUrl = above.findLast((crumb) => crumb.url)?.url
      crumbs.set(node.page.url, Object.freeze(steps))
      const page = pageOf(node.page, node.title, pages.length, parentUrl)
      pages.push(page)
      if (!hidden) shown.push(page)
    }
    const children = node.children.flatMap((child) => {
      const out = hidden || child.hidden
      const seen = visit(child, steps, out)
      return out ? [] : [seen]
    })
    return Object.freeze({ title, ...(url ? { url } : {}), children: Object.freeze(children) })
  }
  const sidebar = visit(root, [], false)
  return { pages: Object.freeze(pages), shown: Object.freeze(shown), sidebar, crumbs }
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

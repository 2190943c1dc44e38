import type { Menu } from '../menu/menu.ts'
import { titleFromPath } from '../parse/page-words.ts'
import type { ListedPage } from './listed-page.ts'
import type { Settings } from './settings.ts'
import type { TreeNode } from './tree-node.ts'
import { inMenuOrder } from './menu-order.ts'
import { placeNavs } from './place-navs.ts'
import { walkTree, type PageTree } from './walk-tree.ts'

/** Hangs every page under the folder it stands in, in the order of the system that it was written for; a page `a.md` is also the head of a folder `a`. */
export function pageTree(listed: readonly ListedPage[], settings: Settings, menu: Menu): PageTree {
  const root: TreeNode = nodeOf('', settings.title)
  const nodes = new Map<string, TreeNode>([['', root]])
  const inFront = settings.content ? `${settings.content}/` : ''
  const category = (place: string) =>
    menu.categories.size === 0 ? undefined : menu.categories.get((inFront + place).replace(/\/$/, ''))
  for (const page of listed) {
    const node = nodeAt(nodes, page.place)
    node.page = page
    node.title = page.head.title ?? titleFromPath(page.path) ?? settings.title
    node.label = page.head.label ?? node.title
    node.hidden = page.head.hidden ?? false
  }
  for (const node of nodes.values()) {
    if (!node.page && node !== root) node.title = node.label = titleFromPath(node.place) ?? node.place
    node.label = category(node.place)?.label ?? node.label
  }
  const order = inMenuOrder(menu.ordering, settings.language, ({ place }) => category(place)?.position)
  for (const node of nodes.values()) node.children.sort(order)
  placeNavs(nodes, menu.navs, inFront)
  return walkTree(root)
}

const nodeOf = (place: string, title: string): TreeNode => ({
  place,
  title,
  label: title,
  hidden: false,
  children: [],
})

function nodeAt(nodes: Map<string, TreeNode>, place: string): TreeNode {
  const known = nodes.get(place)
  if (known) return known
  const node = nodeOf(place, '')
  nodes.set(place, node)
  nodeAt(nodes, place.includes('/') ? place.slice(0, place.lastIndexOf('/')) : '').children.push(node)
  return node
}

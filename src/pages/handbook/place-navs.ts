import type { Nav, NavEntry } from '../menu/nav.ts'
import type { TreeNode } from './tree-node.ts'

/**
 * Puts the pages of a folder whose menu is written out in that order, below the headings it has. What the menu does not name
 * stays a page and stands in no menu; a name for what is not there, or not for these eyes, is left out.
 */
export function placeNavs(nodes: ReadonlyMap<string, TreeNode>, navs: readonly Nav[], inFront: string): void {
  for (const { folder, entries } of navs) {
    const below = placeBelow(folder, inFront)
    const top = below === undefined ? undefined : nodes.get(below)
    if (!top) continue
    const files = new Map([...nodes.values()].flatMap((node) => (node.page ? [[node.page.file, node]] : [])))
    const rest = new Set(descendants(top))
    const placed = entriesIn(entries, folder, (path) => {
      const node = files.get(path)
      return node && rest.delete(node) ? node : undefined
    })
    if (placed.length === 0) continue
    for (const node of rest) if (!node.page) rest.delete(node)
    top.children = [
      ...placed,
      ...[...rest].map((node) => Object.assign(node, { hidden: true, children: [] })),
    ]
  }
}

/** Where a folder of the repository stands in the tree; undefined where no pages are read from it. */
function placeBelow(folder: string, inFront: string): string | undefined {
  if (`${folder}/` === inFront || (folder === '' && inFront === '')) return ''
  return `${folder}/`.startsWith(inFront) ? folder.slice(inFront.length) : undefined
}

const descendants = (node: TreeNode): readonly TreeNode[] =>
  node.children.flatMap((child) => [child, ...descendants(child)])

function entriesIn(
  entries: readonly NavEntry[],
  folder: string,
  take: (path: string) => TreeNode | undefined,
): TreeNode[] {
  return entries.flatMap(({ title, path, children }): TreeNode[] => {
    const node = path === undefined ? undefined : take(folder === '' ? path : `${folder}/${path}`)
    const below = entriesIn(children, folder, take)
    if (node) {
      Object.assign(node, { label: title ?? node.label, hidden: false, children: below })
      return [node]
    }
    if (below.length === 0) return []
    const label = title ?? ''
    return label === '' ? below : [{ place: '', title: label, label, hidden: false, children: below }]
  })
}

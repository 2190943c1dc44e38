import type { Ordering } from '../menu/menu.ts'
import type { TreeNode } from './tree-node.ts'

/** What stands first: a lower position, then as the system that the pages were written for puts equals in order. */
export function inMenuOrder(
  ordering: Ordering,
  language: string,
  positionOf: (node: TreeNode) => number | undefined,
): (a: TreeNode, b: TreeNode) => number {
  const collator = new Intl.Collator(language, { numeric: true })
  const positions = new Map<TreeNode, number>()
  // Asked for at each comparison, worked out once.
  const position = (node: TreeNode) => {
    const known = positions.get(node)
    if (known !== undefined) return known
    const found = node.page?.head.position ?? positionOf(node) ?? Infinity
    positions.set(node, found)
    return found
  }
  const equals: Readonly<Record<Ordering, (a: TreeNode, b: TreeNode) => number>> = {
    hugo: (a, b) => datedAt(b) - datedAt(a) || collator.compare(a.label, b.label),
    jekyll: (a, b) => collator.compare(a.label, b.label),
    name: (a, b) => collator.compare(nameOf(a), nameOf(b)),
  }
  const among = equals[ordering]
  return (a, b) => byNumber(position(a), position(b)) || among(a, b) || (a.place < b.place ? -1 : 1)
}

/** Infinities are equal. */
const byNumber = (a: number, b: number): number => (a === b ? 0 : a - b)

const datedAt = ({ page }: TreeNode): number => page?.head.datedAt ?? 0

const nameOf = ({ place }: TreeNode): string => place.slice(place.lastIndexOf('/') + 1)

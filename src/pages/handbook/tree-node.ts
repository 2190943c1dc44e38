import type { ListedPage } from './listed-page.ts'

/** A page, a folder, or both, while the tree is being made. */
export interface TreeNode {
  readonly place: string
  page?: ListedPage
  /** Of the page. */
  title: string
  /** What menus call it. */
  label: string
  /** It and what stands below it is in no menu. */
  hidden: boolean
  children: TreeNode[]
}

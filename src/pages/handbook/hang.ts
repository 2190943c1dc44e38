import type { Menu } from '../menu/menu.ts'
import type { ListedPage } from './listed-page.ts'
import type { Page } from './page.ts'
import { pageTree } from './page-tree.ts'
import type { Settings } from './settings.ts'
import type { PageTree } from './walk-tree.ts'

/** The pages as they hang together, and by what they are looked up. Two handbooks with the same pages share it. */
export interface Hung extends PageTree {
  readonly byUrl: ReadonlyMap<string, Page>
  readonly byPath: ReadonlyMap<string, Page>
  /** Where a page stands among those of the sidebar, by address. */
  readonly places: ReadonlyMap<string, number>
}

export const hang = (listed: readonly ListedPage[], settings: Settings, menu: Menu): Hung => {
  const tree = pageTree(listed, settings, menu)
  return lookedUp(tree, new Map(tree.shown.map(({ url }, place) => [url, place])))
}

/** The same tree with other pages in the places of some: of the same address, title and order. */
export function hungAgain({ places, ...tree }: Hung, now: ReadonlyMap<string, Page>): Hung {
  const swapped = (pages: readonly Page[]) => Object.freeze(pages.map((page) => now.get(page.path) ?? page))
  return lookedUp({ ...tree, pages: swapped(tree.pages), shown: swapped(tree.shown) }, places)
}

const lookedUp = (tree: PageTree, places: Hung['places']): Hung => ({
  ...tree,
  byUrl: new Map(tree.pages.map((page) => [page.url, page])),
  byPath: new Map(tree.pages.map((page) => [page.path, page])),
  places,
})

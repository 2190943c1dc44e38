import type { Repository } from '../git/repository.ts'
import type { HandbookFile } from '../handbook/page.ts'
import type { Settings } from '../handbook/settings.ts'
import { decode } from '../source/source-text.ts'
import { readCategory, type Category } from './category-file.ts'
import { mkdocsFile, navOf } from './mkdocs-nav.ts'
import type { Nav } from './nav.ts'
import { summaryOf } from './summary-file.ts'

/** How equals are put in order: by date and title as Hugo does, by title as Jekyll themes do, else by name of the file. */
export type Ordering = 'hugo' | 'jekyll' | 'name'

/** What files beside the pages say of the order in which pages stand. */
export interface Menu {
  readonly ordering: Ordering
  /** What is said of folders, by their path in the repository. */
  readonly categories: ReadonlyMap<string, Category>
  /** Menus that are written out, each for the pages of one folder. */
  readonly navs: readonly Nav[]
}

const categoryFile = /(?:^|\/)_category_\.(?:json|ya?ml)$/i

/** Reads how the system that a handbook was written for would order it; what cannot be read orders nothing. */
export async function readMenu(
  repository: Repository,
  files: ReadonlyMap<string, HandbookFile>,
  { content }: Settings,
): Promise<Menu> {
  const paths = [...files.keys()]
  const textOf = async (path: string) => decode(await repository.read(files.get(path)?.oid ?? '')).text
  const categories = new Map<string, Category>()
  for (const path of paths.filter((each) => categoryFile.test(each)))
    categories.set(path.split('/').slice(0, -1).join('/'), readCategory(await textOf(path)))
  const navs: Nav[] = []
  for (const path of paths.filter((each) => mkdocsFile.test(each))) {
    const nav = navOf(await textOf(path))
    if (nav) navs.push(nav)
  }
  for (const path of paths.filter((each) => isSummary(each, content)))
    navs.push(summaryOf(path, await textOf(path)))
  return { ordering: orderingOf(paths), categories, navs: navs.filter(({ entries }) => entries.length > 0) }
}

/** Whether the order of pages goes by what the file says, not only by its being there. */
export const saysOrder = (path: string, { content }: Pick<Settings, 'content'>): boolean =>
  categoryFile.test(path) || mkdocsFile.test(path) || isSummary(path, content)

function orderingOf(paths: readonly string[]): Ordering {
  if (paths.some((path) => /(?:^|\/)_index\.md$|^hugo\.(?:toml|ya?ml|json)$/i.test(path))) return 'hugo'
  return paths.includes('_config.yml') ? 'jekyll' : 'name'
}

/** `SUMMARY.md` beside the first page, or in a folder beside that: `docs/`, `src/`. */
function isSummary(path: string, content: string): boolean {
  const from = content && path.startsWith(`${content}/`) ? path.slice(content.length + 1) : path
  return /^(?:[^/]+\/)?SUMMARY\.md$/.test(from)
}

import type { SidebarEntry } from '../screen.ts'

/** A sidebar as it is looked through: worked out once for each, not for each page that shows it. */
interface Branches {
  readonly pages: number
  /** Addresses of entries, each with the entry itself and those above it. */
  readonly ways: ReadonlyMap<string, readonly SidebarEntry[]>
}

const known = new WeakMap<readonly SidebarEntry[], Branches>()

function branchesOf(sidebar: readonly SidebarEntry[]): Branches {
  const before = known.get(sidebar)
  if (before) return before
  let pages = 0
  const ways = new Map<string, readonly SidebarEntry[]>()
  const visit = (entries: readonly SidebarEntry[], above: readonly SidebarEntry[]): void => {
    for (const entry of entries) {
      pages += 1
      const way = [...above, entry]
      // A folder without a page of its own has the address of the first page in it, which is the one that is meant.
      ways.set(entry.url, way)
      visit(entry.children, way)
    }
  }
  visit(sidebar, [])
  const branches = { pages, ways }
  known.set(sidebar, branches)
  return branches
}

/** Above this many pages, branches that are not the current one are fetched when they are opened: the page stays light. */
const manyPages = 300

/** What of a sidebar a page shows: the entry of the page itself and those above it; of a page that has none, those nearest above. */
export function openIn(sidebar: readonly SidebarEntry[], here: string) {
  const { pages, ways } = branchesOf(sidebar)
  const own = ways.get(here)
  const parts = here.split('/')
  let way = own
  for (let left = parts.length - 2; !way && left > 1; left -= 1)
    way = ways.get(`${parts.slice(0, left).join('/')}/`)
  return { current: own?.at(-1), open: new Set(way), whole: pages <= manyPages }
}

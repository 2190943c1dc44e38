import type { Frame, SidebarEntry } from '../screen.ts'

/** Above this many pages, branches that are not the current one are links only: the page stays light. */
const manyPages = 300

const count = (entries: readonly SidebarEntry[]): number =>
  entries.reduce((sum, entry) => sum + 1 + count(entry.children), 0)

const holds = (entry: SidebarEntry, here: string): boolean =>
  entry.url === here || entry.children.some((child) => holds(child, here))

interface Branch {
  readonly entry: SidebarEntry
  readonly here: string
  readonly whole: boolean
}

function Branch({ entry, here, whole }: Branch) {
  const link = (
    <a href={entry.url} aria-current={entry.url === here ? 'page' : undefined}>
      {entry.title}
    </a>
  )
  const open = holds(entry, here)
  if (entry.children.length === 0 || !(open || whole)) return <li>{link}</li>
  return (
    <li class="branch">
      {link}
      <details open={open}>
        <summary>
          <span class="unseen">Pages below {entry.title}</span>
        </summary>
        <Tree entries={entry.children} here={here} whole={whole} />
      </details>
    </li>
  )
}

const Tree = (tree: { entries: readonly SidebarEntry[]; here: string; whole: boolean }) => (
  <ul>
    {tree.entries.map((entry) => (
      <Branch key={entry.url} entry={entry} here={tree.here} whole={tree.whole} />
    ))}
  </ul>
)

const pathOf = (address: string): string => address.replace(/[?#].*$/, '')

/** Menu and handbook tree: beside the page where there is room, else behind the Menu button. */
export function Sidebar({ frame }: { readonly frame: Frame }) {
  const here = pathOf(frame.here)
  return (
    <nav class="sidebar" id="fh-menu" popover="auto" aria-label="Handbook">
      <button class="button menu-close" type="button" popovertarget="fh-menu" popovertargetaction="hide">
        Close
      </button>
      {frame.menu.length > 0 && (
        <ul class="menu">
          {frame.menu.map(({ href, title, key }) => (
            <li key={href}>
              <a href={href} data-key={key} aria-current={href === here ? 'page' : undefined}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p class="handbook-name">Handbook</p>
      <Tree entries={frame.sidebar} here={here} whole={count(frame.sidebar) <= manyPages} />
    </nav>
  )
}

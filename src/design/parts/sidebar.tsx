import type { Frame, SidebarEntry } from '../screen.ts'
import { openIn } from './open-in.ts'

interface Branch {
  readonly entry: SidebarEntry
  readonly shown: ReturnType<typeof openIn>
}

function Branch({ entry, shown }: Branch) {
  const { current, open, whole } = shown
  const link = (
    <a href={entry.url} aria-current={entry === current ? 'page' : undefined}>
      {entry.title}
    </a>
  )
  if (entry.children.length === 0) return <li>{link}</li>
  const isOpen = open.has(entry)
  if (!isOpen && !whole)
    return (
      <li class="branch" data-folded>
        {link}
      </li>
    )
  return (
    <li class="branch">
      {link}
      <details open={isOpen}>
        <summary>
          <span class="unseen">Pages below {entry.title}</span>
        </summary>
        <Tree entries={entry.children} shown={shown} />
      </details>
    </li>
  )
}

const Tree = ({ entries, shown }: { entries: readonly SidebarEntry[]; shown: Branch['shown'] }) => (
  <ul>
    {entries.map((entry) => (
      <Branch key={entry.url} entry={entry} shown={shown} />
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
      <Tree entries={frame.sidebar} shown={openIn(frame.sidebar, here)} />
    </nav>
  )
}

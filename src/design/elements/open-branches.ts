import { pageFetched } from './page-fetched.ts'

/** What stands below an entry, from the sidebar of its own page. */
async function pagesBelow(href: string): Promise<Element | null | undefined> {
  const page = await pageFetched(href)
  const links = page?.querySelectorAll('#fh-menu .branch > a') ?? []
  const link = [...links].find((one) => one.getAttribute('href') === href)
  return link?.parentElement?.querySelector(':scope > details > ul')
}

/** Gives a branch that came folded a mark to open it; what is below is fetched when it is first opened. */
function makeOpen(branch: Element): void {
  const link = branch.querySelector('a')
  if (!link) return
  const details = document.createElement('details')
  const summary = document.createElement('summary')
  const label = document.createElement('span')
  label.className = 'unseen'
  label.textContent = `Pages below ${link.textContent}`
  summary.append(label)
  details.append(summary)
  branch.append(details)
  const fill = async (): Promise<void> => {
    const below = await pagesBelow(link.getAttribute('href') ?? '').catch(() => undefined)
    // Without a connection, the page itself says so.
    if (!below) return location.assign(link.href)
    for (const one of below.querySelectorAll('[aria-current]')) one.removeAttribute('aria-current')
    details.append(below)
    for (const folded of below.querySelectorAll('[data-folded]')) makeOpen(folded)
  }
  details.addEventListener('toggle', () => void fill(), { once: true })
}

for (const branch of document.querySelectorAll('#fh-menu [data-folded]')) makeOpen(branch)

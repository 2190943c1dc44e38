import { pageFetched } from './page-fetched.ts'

/** Milliseconds between two looks at what is still being worked out. */
const between = 1000
const mostLooks = 60

/** What links to a page, fetched when it is unfolded; as long as that is being worked out, it is asked for again. */
class PageLinks extends HTMLElement {
  connectedCallback(): void {
    const details = this.querySelector('details')
    details?.addEventListener('toggle', () => void this.#fill(details, mostLooks), { once: true })
  }

  async #fill(details: HTMLDetailsElement, looks: number): Promise<void> {
    const link = details.querySelector('a')
    if (!link || !this.isConnected) return
    const page = await pageFetched(link.href).catch(() => undefined)
    const linking = page?.querySelector('.linking')
    // The link that stands there leads to what could not be fetched.
    if (!page || !linking) return
    const isLooking = linking.hasAttribute('data-looking') && looks > 0
    const onward = page.querySelector('.linking + p')
    details.querySelector('[data-fetched]')?.replaceChildren(linking, ...(onward ? [onward] : []))
    if (!isLooking) return
    await new Promise((resolve) => setTimeout(resolve, between))
    return this.#fill(details, looks - 1)
  }
}

customElements.define('page-links', PageLinks)

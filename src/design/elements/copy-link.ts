const momentToRead = 2_500

/** Also copies the address of the link within it, and says so; with `data-says` it copies instead of going there. */
class CopyLink extends HTMLElement {
  #said: ReturnType<typeof setTimeout> | undefined

  connectedCallback(): void {
    this.addEventListener('click', this)
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this)
    clearTimeout(this.#said)
  }

  async handleEvent(event: Event): Promise<void> {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link || !navigator.clipboard) return
    const { says } = this.dataset
    if (says !== undefined) event.preventDefault()
    await navigator.clipboard.writeText(link.href).catch(() => undefined)
    const note = this.querySelector('[role=status]') ?? document.createElement('span')
    note.setAttribute('role', 'status')
    this.append(note)
    note.textContent = says ?? 'copied'
    clearTimeout(this.#said)
    this.#said = setTimeout(() => (note.textContent = ''), momentToRead)
  }
}

customElements.define('copy-link', CopyLink)

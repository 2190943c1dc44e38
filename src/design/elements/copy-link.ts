const momentToRead = 2_500

/**
 * Also copies the address of the link within it, and says so; with `data-says` it copies instead of going there, below
 * the words of `data-text`.
 */
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
    const { says, text } = this.dataset
    if (says !== undefined) event.preventDefault()
    const copied = [text, link.href].filter(Boolean).join('\n')
    const failed = await navigator.clipboard.writeText(copied).then(
      () => false,
      () => true,
    )
    const note = this.querySelector('[role=status]') ?? document.createElement('span')
    note.setAttribute('role', 'status')
    this.append(note)
    clearTimeout(this.#said)
    note.textContent = failed
      ? `This browser does not let it be copied. The link: ${link.href}`
      : (says ?? 'copied')
    // What is to be done with it stays said.
    if (says === undefined && !failed) this.#said = setTimeout(() => (note.textContent = ''), momentToRead)
  }
}

customElements.define('copy-link', CopyLink)

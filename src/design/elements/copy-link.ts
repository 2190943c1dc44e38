const momentToRead = 2_500

/** Promised, not awaited: browsers let be copied only what is begun with the click. */
async function textAt(href: string): Promise<Blob> {
  const answer = await fetch(href)
  if (!answer.ok) throw new Error(answer.statusText)
  return new Blob([await answer.text()], { type: 'text/plain' })
}

/**
 * Also copies the address of the link within it, and says so; with `data-says` it copies instead of going there, below
 * the words of `data-text`. With `data-whole` it copies what stands there.
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
    const { says, text, whole } = this.dataset
    if (says !== undefined || whole !== undefined) event.preventDefault()
    const copying =
      whole === undefined
        ? navigator.clipboard.writeText([text, link.href].filter(Boolean).join('\n'))
        : navigator.clipboard.write([new ClipboardItem({ 'text/plain': textAt(link.href) })])
    const failed = await copying.then(
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

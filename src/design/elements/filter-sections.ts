import { isPressedAlone } from './single-keys.ts'

/** Leaves those entries of a page that have every word of its field; the key / leads to the field. */
class FilterSections extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('input', this)
    document.addEventListener('keydown', this)
  }

  disconnectedCallback(): void {
    this.removeEventListener('input', this)
    document.removeEventListener('keydown', this)
  }

  handleEvent(event: Event): void {
    if (event instanceof KeyboardEvent) this.#pressed(event)
    else this.#filter()
  }

  #pressed(event: KeyboardEvent): void {
    const field = this.querySelector('input')
    if (event.key === '/' && isPressedAlone(event)) {
      event.preventDefault()
      field?.focus()
    } else if (event.key === 'Escape' && field && event.target === field) {
      field.value = ''
      this.#filter()
    }
  }

  #filter(): void {
    const words = (this.querySelector('input')?.value ?? '').toLowerCase().split(/\s+/).filter(Boolean)
    const entries = [...document.querySelectorAll<HTMLElement>('[data-words]')]
    for (const entry of entries) entry.hidden = !words.every((word) => entry.dataset['words']?.includes(word))
    for (const section of document.querySelectorAll<HTMLElement>('[data-filtered]'))
      section.hidden = !section.querySelector('[data-words]:not([hidden])')
    const left = entries.filter(({ hidden }) => !hidden).length
    const said = this.querySelector('[role=status]')
    if (said) said.textContent = words.length === 0 ? '' : `${left} of ${entries.length}`
  }
}

customElements.define('filter-sections', FilterSections)

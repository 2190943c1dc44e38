import type { PalettePlace } from './palette-places.ts'

/** The places of the palette as a listbox (ARIA), one of which is chosen. */
export class PaletteList {
  readonly element = document.createElement('ul')
  readonly #field: HTMLInputElement
  #places: readonly PalettePlace[] = []
  #at = 0

  constructor(field: HTMLInputElement) {
    this.#field = field
    this.element.id = 'fh-places'
    this.element.setAttribute('role', 'listbox')
    this.element.setAttribute('aria-label', 'Places')
    this.show([])
  }

  get chosen(): PalettePlace | undefined {
    return this.#places[this.#at]
  }

  show(places: readonly PalettePlace[]): void {
    this.#places = places
    this.element.replaceChildren(...places.map(lineOf))
    this.element.hidden = places.length === 0
    this.#field.setAttribute('aria-expanded', String(places.length > 0))
    this.choose(0)
  }

  /** Past either end it goes on at the other. */
  move(by: number): void {
    const count = this.#places.length
    if (count > 0) this.choose((this.#at + by + count) % count)
  }

  choose(at: number): void {
    this.#at = at < 0 ? Math.max(0, this.#places.length - 1) : at
    for (const [index, line] of [...this.element.children].entries())
      line.setAttribute('aria-selected', String(index === this.#at))
    const line = this.element.children[this.#at]
    if (line) this.#field.setAttribute('aria-activedescendant', line.id)
    else this.#field.removeAttribute('aria-activedescendant')
    line?.scrollIntoView({ block: 'nearest' })
  }

  /** The line that an event is about. */
  at({ target }: Event): number | undefined {
    const line = target instanceof Element ? target.closest('[role=option]') : null
    return line ? [...this.element.children].indexOf(line) : undefined
  }
}

function lineOf({ title, under, sort }: PalettePlace, at: number): HTMLElement {
  const line = document.createElement('li')
  line.id = `fh-place-${at}`
  line.setAttribute('role', 'option')
  const about = document.createElement('small')
  about.dir = 'auto'
  about.textContent = under ?? ''
  const said = document.createElement('span')
  said.dir = 'auto'
  said.textContent = title
  const word = document.createElement('i')
  word.textContent = sort
  line.append(said, ...(under ? [about] : []), word)
  return line
}

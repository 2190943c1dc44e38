import { announce } from './announce.ts'
import { leave, listen, type Listener } from './card-stream.ts'
import { morph } from './morph.ts'

/** So long it waits for more to change before it asks anew, in milliseconds. */
const pause = 400

/** So near to the board's edge it scrolls, and so far each time, in pixels. */
const edge = 48
const step = 24

const cardOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('li[draggable]') : null
const columnOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
const linkOf = (card: Element | null | undefined): HTMLAnchorElement | null =>
  card?.querySelector<HTMLAnchorElement>('a[id^="card-"]') ?? null

/** A board whose cards are dragged, or moved by keys: each way presses the button that the card has anyway. */
class RequestBoard extends HTMLElement {
  #dragged: HTMLElement | null = null
  #drawn = false
  #due: ReturnType<typeof setTimeout> | undefined

  readonly #listener: Listener = {
    id: this.getAttribute('card') ?? '',
    standing: () => {},
    named: () => this.#named(),
  }

  connectedCallback(): void {
    for (const type of ['dragstart', 'dragend', 'drop', 'keydown']) this.addEventListener(type, this)
    // Also beside the board: towards a column that is out of sight.
    document.addEventListener('dragover', this)
    const back = location.hash.startsWith('#card-') && document.getElementById(location.hash.slice(1))
    if (back) back.focus()
    listen(this.#listener)
  }

  disconnectedCallback(): void {
    document.removeEventListener('dragover', this)
    leave(this.#listener)
    clearTimeout(this.#due)
  }

  /** The stream names every card once when it begins: what is drawn then is new. */
  #named(): void {
    if (!this.#drawn) {
      this.#drawn = true
      return
    }
    clearTimeout(this.#due)
    this.#due = setTimeout(() => void this.#fetch(), pause)
  }

  async #fetch(): Promise<void> {
    if (this.#dragged || this.querySelector('details[open]')) return this.#named()
    const answer = await fetch(location.href).catch(() => undefined)
    if (!answer?.ok) return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const own = page.querySelector('request-board')
    if (!own || own.textContent === this.textContent) return
    morph(this, own.innerHTML)
    announce('The board has changed.')
  }

  handleEvent(event: Event): void {
    if (event instanceof KeyboardEvent) this.#pressed(event)
    else if (event instanceof DragEvent) this.#dragging(event)
  }

  #dragging(event: DragEvent): void {
    if (event.type === 'dragstart') this.#dragged = cardOf(event.target)
    const over = columnOf(event.target)
    for (const one of this.querySelectorAll('.drop')) one.classList.remove('drop')
    if (event.type === 'dragend') this.#dragged = null
    if (this.#dragged && event.type === 'dragover') this.#scrollTowards(event.clientX)
    if (!this.#dragged || !over) return
    if (event.type === 'dragover') {
      event.preventDefault()
      over.classList.add('drop')
    } else if (event.type === 'drop') {
      event.preventDefault()
      this.#move(this.#dragged, over)
    }
  }

  /** Brings columns into sight that lie beyond the edge to which a card is held. */
  #scrollTowards(x: number): void {
    const board = this.querySelector('.board')
    if (!board) return
    const { left, right } = board.getBoundingClientRect()
    if (x < left + edge) board.scrollLeft -= step
    else if (x > right - edge) board.scrollLeft += step
  }

  #pressed(event: KeyboardEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a[id^="card-"]') : null
    const card = cardOf(link)
    const column = columnOf(card)
    if (!card || !column || event.ctrlKey || event.metaKey || event.altKey) return
    const rtl = getComputedStyle(this).direction === 'rtl'
    const by = { ArrowLeft: rtl ? 1 : -1, ArrowRight: rtl ? -1 : 1 }[event.key]
    if (by !== undefined) {
      event.preventDefault()
      const columns = [...this.querySelectorAll<HTMLElement>('[data-column]')]
      const rest =
        by > 0
          ? columns.slice(columns.indexOf(column) + 1)
          : columns.slice(0, columns.indexOf(column)).toReversed()
      if (event.shiftKey) this.#move(card, rest[0])
      else linkOf(rest.find((one) => linkOf(one)))?.focus()
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      linkOf(event.key === 'ArrowDown' ? card.nextElementSibling : card.previousElementSibling)?.focus()
    }
  }

  #move(card: HTMLElement, to: HTMLElement | undefined): void {
    const column = to?.dataset['column'] ?? ''
    const button = card.querySelector<HTMLButtonElement>(`button[data-to="${CSS.escape(column)}"]`)
    if (button) button.form?.requestSubmit(button)
    else announce('There is no further column.')
  }
}

customElements.define('request-board', RequestBoard)

import { announce } from './announce.ts'

/** How long it stands in sight, in milliseconds. */
const stay = 10_000
/** A page is read out from its beginning; what was done is said after that has begun. */
const afterTitle = 800

/**
 * What was just done, with its Undo. It steps out of sight after a while, but not while somebody points at it, is in it
 * or looks elsewhere; it stays in the page for those who listen, and is in sight again as soon as a key reaches it.
 */
class DoneToast extends HTMLElement {
  #due: ReturnType<typeof setTimeout> | undefined

  connectedCallback(): void {
    this.append(this.#dismiss())
    for (const type of ['pointerenter', 'focusin']) this.addEventListener(type, () => this.#stand())
    for (const type of ['pointerleave', 'focusout']) this.addEventListener(type, () => this.#leaveSoon())
    document.addEventListener('visibilitychange', this)
    addEventListener('pageshow', this)
    const said = [...this.querySelectorAll('p, button[type=submit]')].map(({ textContent }) =>
      textContent.trim(),
    )
    setTimeout(() => announce(said.join(' ')), afterTitle)
    this.#leaveSoon()
  }

  disconnectedCallback(): void {
    clearTimeout(this.#due)
    document.removeEventListener('visibilitychange', this)
    removeEventListener('pageshow', this)
  }

  handleEvent(event: Event): void {
    // A page that comes back from the browser's memory tells nothing new.
    if (event instanceof PageTransitionEvent) return event.persisted ? this.remove() : undefined
    if (document.hidden) clearTimeout(this.#due)
    else this.#leaveSoon()
  }

  #stand(): void {
    clearTimeout(this.#due)
    this.classList.remove('gone')
  }

  #leaveSoon(): void {
    clearTimeout(this.#due)
    this.#due = setTimeout(() => this.classList.add('gone'), stay)
  }

  #dismiss(): HTMLElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'button'
    button.textContent = 'Dismiss'
    button.addEventListener('click', () => {
      this.remove()
      document.getElementById('fh-main')?.focus({ preventScroll: true })
    })
    return button
  }
}

customElements.define('done-toast', DoneToast)

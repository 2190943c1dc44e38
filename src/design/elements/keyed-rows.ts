import { isPressedAlone } from './single-keys.ts'

/** Rows that are gone through by keys: down and up, open, and what else the forms of a row say that they are for. */
class KeyedRows extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('keydown', this)
    this.addEventListener('click', this)
    // Whoever acted on a row goes on with the next one.
    const next = location.hash.length > 1 && document.getElementById(location.hash.slice(1))
    if (next && this.contains(next)) next.focus()
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this)
  }

  handleEvent(event: Event): void {
    if (event instanceof KeyboardEvent) this.#pressed(event)
    else if (event instanceof MouseEvent) opened(event)
  }

  #pressed(event: KeyboardEvent): void {
    if (!isPressedAlone(event)) return
    const links = [...this.querySelectorAll<HTMLAnchorElement>('a[data-open]')]
    const row = document.activeElement?.closest('.row')
    const at = links.findIndex((link) => link.closest('.row') === row)
    if (event.key === 'j' || event.key === 'k') {
      event.preventDefault()
      const to = event.key === 'j' ? at + 1 : Math.max(at - 1, 0)
      links[Math.min(to, links.length - 1)]?.focus()
      return
    }
    if (event.key === 'o' && links[at]) {
      event.preventDefault()
      links[at].click()
      return
    }
    const act = row?.querySelector<HTMLElement>(`[data-act="${CSS.escape(event.key)}"]`)
    if (!act) return
    event.preventDefault()
    if (act instanceof HTMLFormElement) act.requestSubmit()
    else unfold(act)
  }
}

/** Opens what asks for something first, and goes to what it asks. */
function unfold(details: HTMLElement): void {
  details.setAttribute('open', '')
  details.querySelector<HTMLElement>('textarea, input:not([type=hidden])')?.focus()
}

/** Whoever follows the link in this window has read it. In another one they still come back to the list. */
function opened(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a[data-open]') : null
  if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return
  const form = link.closest('.row')?.querySelector<HTMLFormElement>('form[data-act="o"]')
  if (!form) return
  event.preventDefault()
  form.requestSubmit()
}

customElements.define('keyed-rows', KeyedRows)

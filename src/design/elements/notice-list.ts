import { isPressedAlone } from './single-keys.ts'

/** A list of notices that is gone through by keys: down and up, open, read or unread, mute. */
class NoticeList extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('keydown', this)
    this.addEventListener('click', this)
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
    const form = row?.querySelector<HTMLFormElement>(`form[data-act="${CSS.escape(event.key)}"]`)
    if (!form) return
    event.preventDefault()
    form.requestSubmit()
  }
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

customElements.define('notice-list', NoticeList)

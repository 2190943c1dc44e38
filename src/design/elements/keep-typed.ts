import {
  dropAllDrafts,
  dropDoneDraft,
  dropDraft,
  dropDraftsOfOthers,
  keepDraft,
  readDraft,
  type Draft,
} from './drafts.ts'
import { forgetRecent } from './recent.ts'

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** Secrets, files and what the page itself put in are never kept. */
const keptNot = new Set(['hidden', 'password', 'file', 'submit', 'button'])

const isKept = (control: Element): control is Control =>
  (control instanceof HTMLInputElement ||
    control instanceof HTMLSelectElement ||
    control instanceof HTMLTextAreaElement) &&
  control.name !== '' &&
  !keptNot.has(control.type)

const ticks = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio')

const valueOf = (control: Control): string => (ticks(control) ? String(control.checked) : control.value)
const nameOf = (control: Control): string =>
  ticks(control) ? `${control.name}=${control.value}` : control.name

/** Keeps what is typed in its form until the act is done, and brings it back after a crash or a way elsewhere. */
class KeepTyped extends HTMLElement {
  get #name(): string {
    return this.getAttribute('name') ?? ''
  }

  get #controls(): readonly Control[] {
    return [...(this.querySelector('form')?.elements ?? [])].filter(isKept)
  }

  connectedCallback(): void {
    for (const type of ['input', 'submit']) this.addEventListener(type, () => this.#keep())
    addEventListener('pageshow', (event) => event.persisted && this.#renewKey())
    const draft = readDraft(this.#name)
    if (draft && !this.hasAttribute('attempted')) this.#restore(draft)
  }

  #keep(): void {
    keepDraft(this.#name, { values: this.#controls.map((each) => [nameOf(each), valueOf(each)]) })
  }

  /** A page that comes back from the browser's memory sends something new, not the same once more. */
  #renewKey(): void {
    const once = this.querySelector<HTMLInputElement>('input[name=once]')
    if (once) once.value = crypto.randomUUID() + once.value.slice(once.value.indexOf('.'))
  }

  #restore(draft: Draft): void {
    const kept = new Map(draft.values)
    let changed = false
    for (const control of this.#controls) {
      const value = kept.get(nameOf(control))
      if (value === undefined || value === valueOf(control)) continue
      changed = true
      if (ticks(control)) control.checked = value === 'true'
      else control.value = value
    }
    if (changed) this.#offerToDiscard()
  }

  #offerToDiscard(): void {
    const note = document.createElement('p')
    note.className = 'restored'
    note.setAttribute('role', 'status')
    const discard = document.createElement('button')
    discard.type = 'button'
    discard.textContent = 'Discard'
    discard.addEventListener('click', () => {
      dropDraft(this.#name)
      this.querySelector('form')?.reset()
      note.remove()
    })
    note.append('What you typed before is here again. ', discard)
    this.prepend(note)
  }
}

dropDoneDraft()
dropDraftsOfOthers()
document.addEventListener('submit', ({ target }) => {
  if (!(target instanceof HTMLFormElement) || !target.action.endsWith('/-/sessions/end')) return
  dropAllDrafts()
  forgetRecent()
})
customElements.define('keep-typed', KeepTyped)

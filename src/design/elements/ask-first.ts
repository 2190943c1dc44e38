import { lookWhetherAway } from './connection.ts'
import { morphInto } from './morph-into.ts'

/** So long after the last key it is asked. */
const pause = 600

const quiet = new Map([
  [403, 'You are not signed in here any more, so this was not asked. What you typed stays.'],
  [429, 'Asked too often just now; it is asked again when you type on.'],
])
const notAsked = 'This could not be asked just now. What you typed stays.'
const offline = 'There is no connection, so this was not asked. What you typed stays.'

/** Asks, while its form is typed in, what sending it would come to, and shows the answer below it. */
class AskFirst extends HTMLElement {
  #due: ReturnType<typeof setTimeout> | undefined
  #asking: AbortController | undefined
  /** What it was last asked about, or what stood there when the page was drawn; empty for neither. */
  #known = ''
  /** Names of the fields that were left: only of these is said that they do not fit. */
  readonly #left = new Set<string>()

  connectedCallback(): void {
    this.#known = this.#typed()
    for (const type of ['input', 'change', 'focusout', 'submit', 'click']) this.addEventListener(type, this)
    this.#askOfLink()
  }

  /** A link may bring a form filled in: it is asked about as if it had been typed. */
  #askOfLink(): void {
    const linked = new URLSearchParams(location.search)
    const brought = this.#fields().filter(([name, value]) => value !== '' && linked.get(name) === value)
    if (brought.length === 0 || !this.#isFilled() || this.#answer?.hasChildNodes()) return
    for (const [name] of brought) this.#left.add(name)
    this.#known = ''
    this.#askSoon()
  }

  disconnectedCallback(): void {
    this.#stop()
  }

  handleEvent(event: Event): void {
    const { type, target } = event
    if (type === 'submit') this.#stop()
    else if (type === 'click') this.#pressed(event)
    else if (type === 'focusout') this.#leave(target)
    else this.#change(event)
  }

  get #form(): HTMLFormElement | null {
    return this.querySelector('form')
  }

  get #answer(): Element | null {
    return this.querySelector('.answer')
  }

  #typed(): string {
    return new URLSearchParams(this.#fields()).toString()
  }

  #fields(): [string, string][] {
    const form = this.#form
    return form
      ? [...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value : ''])
      : []
  }

  #isFilled(): boolean {
    const asked = [...(this.#form?.querySelectorAll<HTMLInputElement>(':required') ?? [])]
    return asked.every(({ value }) => value.trim() !== '')
  }

  #stop(): void {
    clearTimeout(this.#due)
    this.#asking?.abort()
    this.#answer?.removeAttribute('aria-busy')
  }

  /** A field that is typed in again has not been left yet. */
  #change({ type, target }: Event): void {
    const name = target instanceof Element ? target.getAttribute('name') : null
    if (type === 'input' && name !== null) this.#left.delete(name)
    this.#askSoon()
  }

  #askSoon(): void {
    if (this.#typed() === this.#known) return
    this.#stop()
    this.#known = ''
    if (!this.#isFilled()) return void this.#show('')
    this.#answer?.setAttribute('aria-busy', 'true')
    this.#due = setTimeout(() => void this.#ask(), pause)
  }

  /** The button asks at once; without this it would load the page anew. */
  #pressed(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest('button[formaction]') : null
    if (!button || !this.#isFilled()) return
    event.preventDefault()
    this.#stop()
    for (const [name] of this.#fields()) this.#left.add(name)
    void this.#ask()
  }

  #leave(target: EventTarget | null): void {
    const name = target instanceof Element ? target.getAttribute('name') : null
    if (name === null) return
    this.#left.add(name)
    this.#hideEarlyFaults()
  }

  async #ask(): Promise<void> {
    const asking = (this.#asking = new AbortController())
    const body = new URLSearchParams(this.#fields())
    this.#known = body.toString()
    this.#answer?.setAttribute('aria-busy', 'true')
    try {
      const answer = await fetch(this.getAttribute('src') ?? '', {
        method: 'POST',
        body,
        signal: asking.signal,
      })
      const shown = answer.ok ? await answer.text() : undefined
      if (asking.signal.aborted) return
      if (shown !== undefined) return await this.#show(shown)
      this.#fail(quiet.get(answer.status) ?? notAsked)
    } catch {
      if (asking.signal.aborted) return
      this.#fail(offline)
      void lookWhetherAway()
    }
  }

  async #show(markup: string): Promise<void> {
    const answer = this.#answer
    if (!answer) return
    answer.removeAttribute('aria-busy')
    await morphInto(answer, markup)
    this.#hideEarlyFaults()
  }

  /** Says why there is no answer; the same may then be asked again. */
  #fail(line: string): void {
    this.#known = ''
    const note = document.createElement('p')
    note.className = 'not-asked'
    note.textContent = line
    void this.#show(note.outerHTML)
  }

  /** Nobody is told that a field does not fit before they have left it. */
  #hideEarlyFaults(): void {
    const faults = [...(this.#answer?.querySelectorAll<HTMLElement>('li[data-field]') ?? [])]
    for (const fault of faults) fault.hidden = !this.#left.has(fault.dataset['field'] ?? '')
    const list = faults[0]?.closest('section')
    if (list) list.hidden = faults.every(({ hidden }) => hidden)
  }
}

customElements.define('ask-first', AskFirst)

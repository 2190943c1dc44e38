import { announce } from './announce.ts'
import { timeOf } from './connection.ts'
import { leave, listen, type Listener } from './card-stream.ts'
import { morphInto } from './morph-into.ts'

/** Readers of one page do not all ask in the same moment. */
const jitter = 250

/** A stream that comes back within this many milliseconds was never away. */
const blink = 3000

const lines = (card: Element): readonly string[] =>
  [...card.querySelectorAll('[data-line]')].map((line) => line.textContent.replaceAll(/\s+/g, ' ').trim())

/** A margin card that fetches its own fragment anew when the event stream names it. */
class LiveCard extends HTMLElement implements Listener {
  #due: ReturnType<typeof setTimeout> | undefined
  #asking: AbortController | undefined
  #broken: { readonly since: Date; readonly due: ReturnType<typeof setTimeout> } | undefined

  connectedCallback(): void {
    listen(this)
  }

  disconnectedCallback(): void {
    leave(this)
    clearTimeout(this.#due)
    clearTimeout(this.#broken?.due)
    this.#asking?.abort()
  }

  /** Whether the stream stands, so that "live" is only said when it is, and else since when it is not. */
  standing(stands: boolean): void {
    this.toggleAttribute('live', stands)
    if (stands) {
      clearTimeout(this.#broken?.due)
      this.#broken = undefined
      this.querySelector('.not-live')?.remove()
    } else this.#broken ??= { since: new Date(), due: setTimeout(() => this.#saySince(), blink) }
  }

  #saySince(): void {
    const line = document.createElement('p')
    line.className = 'not-live'
    line.textContent = this.#broken ? `As it was at ${timeOf(this.#broken.since)}: not live since then.` : ''
    const card = this.querySelector('.card')
    if (card && !card.querySelector('.not-live')) card.append(line)
  }

  named(): void {
    clearTimeout(this.#due)
    this.#due = setTimeout(() => void this.#fetch(), Math.random() * jitter)
  }

  async #fetch(): Promise<void> {
    this.#asking?.abort()
    const asking = (this.#asking = new AbortController())
    try {
      const answer = await fetch(this.getAttribute('src') ?? '', { signal: asking.signal })
      if (answer.ok) await this.#show(answer.status === 204 ? '' : await answer.text())
    } catch {
      // The stream says so when it stands again, and then this card asks anew.
    }
  }

  async #show(fragment: string): Promise<void> {
    const before = new Set(lines(this))
    const template = document.createElement('template')
    template.innerHTML = fragment
    const own = template.content.querySelector('live-card')
    await morphInto(this, (own ?? template).innerHTML)
    const changed = lines(this).filter((line) => !before.has(line))
    if (changed.length > 0)
      announce([this.querySelector('.card-heading')?.firstChild?.textContent?.trim(), ...changed].join(': '))
  }
}

customElements.define('live-card', LiveCard)

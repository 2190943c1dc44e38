import { PaletteList } from './palette-list.ts'
import { everywhere, lately, placesFor } from './palette-places.ts'

declare global {
  interface HTMLElementTagNameMap {
    'command-palette': CommandPalette
  }
}

/** So long after the last key it is asked, in milliseconds. */
const pause = 120

const moves: Readonly<Record<string, (list: PaletteList) => void>> = {
  ArrowDown: (list) => list.move(1),
  ArrowUp: (list) => list.move(-1),
  Home: (list) => list.choose(0),
  End: (list) => list.choose(-1),
}

/** A dialog in which a few letters lead anywhere: a combobox with its listbox, after the ARIA Authoring Practices. */
class CommandPalette extends HTMLElement {
  readonly #dialog = document.createElement('dialog')
  readonly #field = document.createElement('input')
  readonly #list = new PaletteList(this.#field)
  readonly #said = document.createElement('p')
  #due: ReturnType<typeof setTimeout> | undefined
  #asking: AbortController | undefined
  /** What was pressed before the answer was there: it goes where the answer leads. */
  #goes: { readonly apart: boolean } | undefined

  connectedCallback(): void {
    if (this.#dialog.isConnected) return
    this.#dialog.className = 'palette'
    this.#dialog.setAttribute('aria-label', 'Go to')
    for (const [name, value] of Object.entries(attributes)) this.#field.setAttribute(name, value)
    this.#said.className = 'unseen'
    this.#said.setAttribute('role', 'status')
    const hint = document.createElement('p')
    hint.className = 'palette-hint'
    hint.append(keyed('↑ ↓', 'choose'), keyed('Enter', 'go'), keyed('Esc', 'close'))
    this.#dialog.append(this.#field, this.#list.element, this.#said)
    if (!matchMedia('(pointer: coarse)').matches) this.#dialog.append(hint)
    this.append(this.#dialog)
    this.#field.addEventListener('input', () => this.#askSoon(pause))
    this.#dialog.addEventListener('keydown', (event) => this.#pressed(event))
    this.#dialog.addEventListener('close', () => this.#stop())
    for (const type of ['pointermove', 'click', 'auxclick'] as const)
      this.#dialog.addEventListener(type, (event) => this.#pointed(event))
  }

  open(words: string): void {
    if (this.#dialog.open) return
    this.#field.value = words
    this.#list.show(words === '' ? lately() : [])
    this.#dialog.showModal()
    this.#field.setSelectionRange(words.length, words.length)
    this.#askSoon(0)
  }

  #askSoon(after: number): void {
    this.#stop()
    this.#dialog.setAttribute('aria-busy', 'true')
    this.#due = setTimeout(() => void this.#ask(), after)
  }

  #stop(): void {
    clearTimeout(this.#due)
    this.#due = undefined
    this.#asking?.abort()
    this.#asking = undefined
    this.#goes = undefined
    this.#dialog.removeAttribute('aria-busy')
  }

  async #ask(): Promise<void> {
    const asking = (this.#asking = new AbortController())
    const words = this.#field.value.trim()
    try {
      const places = await placesFor(words, asking.signal)
      if (asking.signal.aborted) return
      this.#list.show(places)
      this.#say(places.length === 1 ? 'One place' : `${places.length} places`, false)
    } catch {
      if (asking.signal.aborted) return
      this.#list.show(words === '' ? lately() : [everywhere(words, false)])
      this.#say('This could not be asked just now.', true)
    }
    const goes = this.#goes
    this.#stop()
    if (goes) this.#go(goes.apart)
  }

  /** How many there are, those who look see themselves. */
  #say(line: string, toAll: boolean): void {
    this.#said.textContent = line
    this.#said.className = toAll ? 'palette-hint' : 'unseen'
  }

  #pressed(event: KeyboardEvent): void {
    if (event.isComposing) return
    const move = moves[event.key]
    if (move && !event.shiftKey) {
      event.preventDefault()
      move(this.#list)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      const apart = event.metaKey || event.ctrlKey
      // What is shown is not yet about what is typed.
      if (this.#dialog.hasAttribute('aria-busy')) this.#goes = { apart }
      else this.#go(apart)
    }
  }

  #pointed(event: MouseEvent): void {
    const at = this.#list.at(event)
    if (at !== undefined) this.#list.choose(at)
    if (event.type === 'pointermove') return
    if (at !== undefined) this.#go(event.metaKey || event.ctrlKey || event.type === 'auxclick')
    else if (event.target === this.#dialog) this.#dialog.close()
  }

  /** Only ever to a place here; `apart` opens it in a tab of its own. */
  #go(apart: boolean): void {
    const href = this.#list.chosen?.href
    if (href === undefined || !/^\/(?!\/)/.test(href)) return
    if (apart) return void open(href, '_blank', 'noopener')
    this.#dialog.close()
    location.assign(href)
  }
}

const attributes = {
  type: 'text',
  role: 'combobox',
  'aria-label': 'Go to a page, a person or something to do',
  'aria-controls': 'fh-places',
  'aria-autocomplete': 'list',
  placeholder: 'A page, a person, or “May I …?”',
  autocomplete: 'off',
  autocapitalize: 'off',
  spellcheck: 'false',
  maxlength: '200',
  enterkeyhint: 'go',
} as const

function keyed(keys: string, does: string): HTMLElement {
  const line = document.createElement('span')
  for (const one of keys.split(' ')) {
    const key = document.createElement('kbd')
    key.textContent = one
    line.append(key, ' ')
  }
  line.append(does)
  return line
}

customElements.define('command-palette', CommandPalette)

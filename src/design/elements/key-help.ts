import { letSingleKeysWork, singleKeysWork } from './single-keys.ts'

declare global {
  interface HTMLElementTagNameMap {
    'key-help': KeyHelp
  }
}

const always = [
  [navigator.platform.includes('Mac') ? '⌘ K' : 'Ctrl K', 'Go to a page, a person or something to do'],
  ['Esc', 'Close what is open'],
] as const

const alone = [
  ['/', 'Go to a page, a person or something to do'],
  ['?', 'Show these keys'],
] as const

/** Which keys do what, and whether those that are pressed alone do anything. */
class KeyHelp extends HTMLElement {
  open(): void {
    const dialog = document.createElement('dialog')
    dialog.className = 'palette keys'
    dialog.setAttribute('aria-labelledby', 'fh-keys')
    const heading = document.createElement('h2')
    heading.id = 'fh-keys'
    heading.textContent = 'Keys'
    dialog.append(heading, this.#list(), choice(), closing(dialog))
    dialog.addEventListener('click', (event) => event.target === dialog && dialog.close())
    dialog.addEventListener('close', () => dialog.remove())
    this.replaceChildren(dialog)
    dialog.showModal()
  }

  #list(): HTMLElement {
    const list = document.createElement('dl')
    list.className = 'facts'
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-key]')]
    const ways = new Map(
      links.map((link) => [
        `g ${link.dataset['key'] ?? ''}`,
        link.dataset['says'] ?? link.textContent.trim(),
      ]),
    )
    for (const [keys, says] of [...always, ...alone, ...ofRows(), ...ways]) {
      const term = document.createElement('dt')
      for (const one of keys.split(' ')) {
        const key = document.createElement('kbd')
        key.textContent = one
        term.append(key, ' ')
      }
      const what = document.createElement('dd')
      what.textContent = says
      list.append(term, what)
    }
    return list
  }
}

/** What keys do in the rows of this page: down, up, open, and what their forms say. */
function ofRows(): readonly (readonly [string, string])[] {
  const rows = document.querySelector('keyed-rows')
  if (!rows) return []
  const acts = [...rows.querySelectorAll<HTMLElement>('[data-act]')]
  const said = new Map(
    acts.map(({ dataset, textContent }) => [dataset['act'] ?? '', dataset['says'] ?? textContent.trim()]),
  )
  said.delete('o')
  return [['j', 'Go to the next'], ['k', 'Go to the one before'], ['o', 'Open it'], ...said]
}

/** Turns keys pressed alone off and on. */
function choice(): HTMLElement {
  const label = document.createElement('label')
  const box = document.createElement('input')
  box.type = 'checkbox'
  box.checked = singleKeysWork()
  box.addEventListener('change', () => letSingleKeysWork(box.checked))
  label.append(box, ' Keys pressed alone do something (like /, ? and g)')
  return label
}

function closing(dialog: HTMLDialogElement): HTMLElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button'
  button.textContent = 'Close'
  button.autofocus = true
  button.addEventListener('click', () => dialog.close())
  return button
}

customElements.define('key-help', KeyHelp)

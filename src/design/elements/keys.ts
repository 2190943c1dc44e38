import { announce } from './announce.ts'
import type * as More from './more.ts'
import { isPressedAlone } from './single-keys.ts'
import { whenWanted } from './when-wanted.ts'

/** How long the second key may come after `g`, in milliseconds. */
const patience = 1500

let going = 0

let more: typeof More | undefined

/** Loads our second script, the first time that something of it is wanted: reading a page does not pay for it. */
async function load(): Promise<typeof More | undefined> {
  try {
    return (more ??= await whenWanted())
  } catch {
    announce('This cannot be opened without a connection.')
    return undefined
  }
}

let opening = false

/** Opens the palette; what is typed before it is there goes into it. */
async function openPalette(words: string): Promise<void> {
  if (more) return more.openPalette(words)
  if (opening) return
  opening = true
  const typed = gather()
  const loaded = await load()
  opening = false
  const meanwhile = typed()
  loaded?.openPalette(words + meanwhile)
}

/** Gathers the letters that are typed until it is asked for them. */
function gather(): () => string {
  let typed = ''
  const take = (event: KeyboardEvent): void => {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    typed += event.key
  }
  document.addEventListener('keydown', take, true)
  return () => {
    document.removeEventListener('keydown', take, true)
    return typed
  }
}

const apple = /Mac|iPhone|iPad/.test(navigator.platform)

/** ⌘K where keyboards have a ⌘, where Ctrl-K belongs to the text; else Ctrl-K. */
const isPaletteKey = ({ key, metaKey, ctrlKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'k' && !altKey && !shiftKey && (apple ? metaKey && !ctrlKey : ctrlKey && !metaKey)

function pressed(event: KeyboardEvent): void {
  if (event.defaultPrevented) return
  if (isPaletteKey(event)) {
    event.preventDefault()
    void openPalette('')
    return
  }
  const field = opener(event)
  if (field && event.key === 'ArrowDown') {
    event.preventDefault()
    void openPalette(field.value)
    return
  }
  if (isPressedAlone(event)) pressedAlone(event)
}

function pressedAlone(event: KeyboardEvent): void {
  const { key, timeStamp } = event
  const isSecond = timeStamp - going < patience && going > 0
  going = 0
  if (isSecond) return goTo(event)
  if (key === 'g') going = timeStamp
  // A page with a field for its own entries keeps the key.
  else if (key === '/' && !document.querySelector('filter-sections')) {
    event.preventDefault()
    void openPalette('')
  } else if (key === '?') void load().then((loaded) => loaded?.openKeyHelp())
}

/** Goes where a link of the page says that `g` and this key lead. */
function goTo(event: KeyboardEvent): void {
  const links = document.querySelectorAll<HTMLAnchorElement>(`a[data-key="${CSS.escape(event.key)}"]`)
  // The mark leads home where the menu has no home of one's own.
  const link = [...links].at(-1)
  if (!link) return
  event.preventDefault()
  location.assign(link.href)
}

/** The field of the page's search, which leads to the palette too. */
function opener({ target }: Event): HTMLInputElement | undefined {
  return target instanceof HTMLInputElement && target.closest('[data-palette]') ? target : undefined
}

document.addEventListener('keydown', pressed)
// Only a click opens it: a field that opens something as soon as it is reached by Tab cannot be passed by.
document.addEventListener('click', (event) => {
  const from = event.target instanceof Element ? event.target.closest('[data-palette]') : null
  const field = opener(event)
  if (!from || event.defaultPrevented || event.metaKey || event.ctrlKey) return
  // Its button sends what stands in the field, as without script.
  if (from instanceof HTMLFormElement && !field) return
  event.preventDefault()
  void openPalette(field?.value ?? '')
})
for (const hint of document.querySelectorAll('[data-palette] kbd')) hint.textContent = apple ? '⌘K' : 'Ctrl K'

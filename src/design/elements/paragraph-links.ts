import { announce } from './announce.ts'

/** What one can link to: a paragraph, an item, a row, a piece of code. What holds such a thing is none itself. */
const blocks = '.prose :is(p, li, tr, pre, dt, dd)[data-lines]'
const momentToRead = 2_000

const page = document.querySelector<HTMLElement>('article.page[data-version]')
const link = document.createElement('a')
link.className = 'permalink of-paragraph'
link.textContent = '¶'

/** Places the one link beside a block; its address names the version and the lines, so that it finds them also later. */
function placeBeside(block: HTMLElement): void {
  if (!page) return
  const { version = '' } = page.dataset
  const words = (block.textContent ?? '').trim().split(/\s+/, 6).join(' ')
  link.href = `${location.pathname}?as-of=${version}&lines=${block.dataset['lines'] ?? ''}#fh-here`
  link.ariaLabel = `Link to “${words} …”. Arrow keys go to the next one.`
  const [from, at] = [page.getBoundingClientRect(), block.getBoundingClientRect()]
  link.style.insetBlockStart = `${at.top - from.top}px`
  if (!link.isConnected) page.append(link)
}

let current: HTMLElement | undefined

function show(block: HTMLElement | undefined): void {
  if (!block || block === current) return
  current = block
  placeBeside(block)
}

/** The innermost block that is pointed at. */
function pointed({ target }: Event): void {
  if (document.activeElement === link) return
  show((target instanceof Element && target.closest<HTMLElement>(blocks)) || undefined)
}

/** From the link of a heading down to its paragraphs, and from each to the next: no stop of Tab is added to the page. */
function moved(event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const from = event.target instanceof Element ? event.target.closest<HTMLElement>('.permalink') : null
  if (step === 0 || !from || !page || event.altKey || event.ctrlKey || event.metaKey) return
  const all = [...page.querySelectorAll<HTMLElement>(blocks)].filter((one) => !one.querySelector(blocks))
  const start = from === link ? (current ?? from) : from
  const beyond = (one: HTMLElement): boolean =>
    (start.compareDocumentPosition(one) &
      (step > 0 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING)) >
    0
  const next = step > 0 ? all.find(beyond) : all.findLast(beyond)
  if (!next) return
  event.preventDefault()
  show(next)
  next.scrollIntoView({ block: 'nearest' })
  link.focus({ preventScroll: true })
}

/** One press copies the address; a heading's link also goes there. */
async function pressed(event: MouseEvent): Promise<void> {
  const pressedOn =
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.permalink') : null
  if (!pressedOn || !navigator.clipboard || event.metaKey || event.ctrlKey || event.shiftKey) return
  if (pressedOn === link) event.preventDefault()
  const copied = await navigator.clipboard.writeText(pressedOn.href).then(
    () => true,
    () => false,
  )
  if (!copied) return location.assign(pressedOn.href)
  announce('The link is copied.')
  pressedOn.textContent = '✓'
  setTimeout(() => (pressedOn.textContent = '¶'), momentToRead)
}

if (page) {
  page.addEventListener('pointerover', pointed)
  page.addEventListener('keydown', moved)
  page.addEventListener('click', (event) => void pressed(event))
}

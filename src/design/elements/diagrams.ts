/** What the frame that draws says of it. */
interface Heard {
  readonly ready?: boolean
  readonly height?: number
  readonly title?: string
  readonly failed?: string
}

const highest = 4000
const startsSoon = '200px'

/** Draws the diagrams of a page when they come into sight, each in a frame that can do nothing else; until then, and where that fails, their text is read. */
export function drawDiagrams(): void {
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue
        seen.unobserve(target)
        if (target instanceof HTMLPreElement) draw(target)
      }
    },
    { rootMargin: startsSoon },
  )
  for (const text of document.querySelectorAll('pre.diagram')) seen.observe(text)
}

function draw(text: HTMLPreElement): void {
  const frame = document.createElement('iframe')
  frame.src = '/-/diagram'
  frame.setAttribute('sandbox', 'allow-scripts')
  frame.title = 'Diagram'
  frame.className = 'drawing'
  // Letters are measured while it is drawn: it has to stand there, if only as a line.
  frame.style.height = '1px'
  const hear = ({ source, data }: MessageEvent<Heard | null>): void => {
    if (source !== frame.contentWindow || typeof data !== 'object' || data === null) return
    if (data.ready === true)
      frame.contentWindow?.postMessage({ source: text.textContent, dark: isDark() }, '*')
    if (typeof data.failed === 'string') {
      removeEventListener('message', hear)
      frame.remove()
      text.after(note(`It cannot be drawn: ${data.failed.split('\n')[0] ?? ''}`))
    }
    if (typeof data.height !== 'number') return
    frame.style.height = `${Math.min(highest, Math.max(40, data.height + 16))}px`
    if (typeof data.title === 'string' && data.title !== '') frame.title = data.title
    if (text.parentElement?.matches('details')) return
    const words = document.createElement('details')
    const summary = document.createElement('summary')
    summary.textContent = 'The diagram in words'
    text.replaceWith(words)
    words.append(summary, text)
    words.before(frame)
  }
  addEventListener('message', hear)
  text.before(frame)
}

function note(words: string): HTMLElement {
  const made = document.createElement('p')
  made.className = 'small'
  made.textContent = words
  return made
}

const isDark = (): boolean =>
  (document.documentElement.dataset['scheme'] ??
    (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark'

/** What a page sends here. */
interface Wanted {
  readonly source: string
  readonly dark: boolean
}

interface Mermaid {
  initialize(options: Readonly<Record<string, unknown>>): void
  render(id: string, source: string): Promise<{ readonly svg: string }>
}

/** Comes before this in the same file. */
declare const mermaid: Mermaid

const isWanted = (said: unknown): said is Wanted =>
  typeof said === 'object' && said !== null && 'source' in said && typeof said.source === 'string'

/** Draws in a frame that may do nothing but draw, and says how high the drawing is and what it is called. */
async function draw({ source, dark }: Wanted): Promise<void> {
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', theme: dark ? 'dark' : 'neutral' })
  const { svg } = await mermaid.render('drawing', source)
  const drawn = new DOMParser().parseFromString(svg, 'text/html').querySelector('svg')
  if (!drawn) throw new Error('Nothing was drawn.')
  document.body.replaceChildren(drawn)
  document.documentElement.style.colorScheme = dark ? 'dark' : 'light'
  const title = drawn.querySelector(':scope > title')?.textContent?.trim()
  const desc = drawn.querySelector(':scope > desc')?.textContent?.trim()
  const { height } = drawn.getBoundingClientRect()
  say({ height: Math.ceil(height), title: [title, desc].filter(Boolean).join(': ') })
}

/** The page is at another origin for us: it decides by the frame whom it hears. */
const say = (said: Readonly<Record<string, unknown>>): void => parent.postMessage(said, '*')

addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
  if (source !== parent || !isWanted(data)) return
  draw(data).catch((fault: unknown) =>
    say({ failed: fault instanceof Error ? fault.message : String(fault) }),
  )
})
say({ ready: true })

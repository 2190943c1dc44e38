import type { Lines } from '#pages'

/** Id of the paragraph that a link led to. */
const hereId = 'fh-here'

const blockTag = /<[a-z][a-z0-9]*\b[^>]*?\sdata-lines="(\d+)-(\d+)"[^>]*>/gi

interface Block {
  readonly at: number
  readonly tag: string
  readonly lines: Lines
}

/**
 * Marks the smallest block of a page's HTML that holds all these lines, so that the address can name it, and puts `note`
 * before the outermost. Undefined where no block of this HTML holds them.
 */
export function pointAt(html: string, [from, to]: Lines, note: string): string | undefined {
  const around = [...html.matchAll(blockTag)]
    .map((found): Block => ({ at: found.index, tag: found[0], lines: [Number(found[1]), Number(found[2])] }))
    .filter(({ lines }) => lines[0] <= from && to <= lines[1])
  const outermost = around[0]
  const [innermost] = around.toSorted(
    (a, b) => a.lines[1] - a.lines[0] - (b.lines[1] - b.lines[0]) || b.at - a.at,
  )
  if (!outermost || !innermost) return undefined
  const marked = innermost.tag
    .replace(/\sid="[^"]*"/, '')
    .replace(/^<[a-z][a-z0-9]*/i, (name) => `${name} id="${hereId}"`)
  const { at, tag } = innermost
  const whole = html.slice(0, at) + marked + html.slice(at + tag.length)
  return whole.slice(0, outermost.at) + note + whole.slice(outermost.at)
}

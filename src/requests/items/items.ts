import { createHash } from 'node:crypto'
import { saidHtml } from '../said-html.ts'

/** A line of a text that can be ticked. */
export interface Item {
  /** By what it says, so that it stays when other lines come and go; the second that says the same ends in `-2`. */
  readonly id: string
  /** Markdown. */
  readonly text: string
  readonly done: boolean
  /** Its line in the text, from 0. */
  readonly line: number
}

const written = /^([\s>]*(?:[-*+]|\d+[.)])\s+\[)([ xX])(\]\s+)(.*)$/
/** A text is set below an empty line, and lines are counted from 1. */
const firstLine = 2

/** What an item that says this is called. */
export const itemId = (text: string, nth = 1): string =>
  createHash('sha256').update(text.trim().normalize('NFC')).digest('hex').slice(0, 12) +
  (nth > 1 ? `-${nth}` : '')

/** Items of a text as readers see them: what stands in code is none. */
export function itemsOf(body: string): readonly Item[] {
  // Most texts have none, and need not be set to know that.
  if (!/\[[ xX]\]/.test(body)) return []
  const lines = body.split('\n')
  const met = new Map<string, number>()
  return [...saidHtml(body).matchAll(/<li class="task" data-lines="(\d+)-/g)].flatMap(([, at]) => {
    const line = Number(at) - firstLine
    const [, , mark, , text = ''] = written.exec(lines[line] ?? '') ?? []
    if (mark === undefined) return []
    const id = itemId(text)
    const nth = (met.get(id) ?? 0) + 1
    met.set(id, nth)
    return [{ id: itemId(text, nth), text: text.trim(), done: mark !== ' ', line }]
  })
}

/** The text with an item ticked, or not ticked any more; all else of it stays as it is. */
export function withItem(body: string, { line }: Item, done: boolean): string {
  const lines = body.split('\n')
  return lines
    .with(
      line,
      (lines[line] ?? '').replace(
        written,
        (_, ahead: string, __, behind: string, text: string) => `${ahead}${done ? 'x' : ' '}${behind}${text}`,
      ),
    )
    .join('\n')
}

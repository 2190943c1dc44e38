import type { Env, MarkdownIt, StateBlock, StateInline } from 'markdown-it'
import { slugOf } from './slugs.ts'

/** `[^name]` leads to `[^name]: …`, which shows where it stands, one paragraph long. */
export function footnotes(md: MarkdownIt): void {
  md.block.ruler.before('reference', 'footnote', definition, { alt: ['paragraph', 'reference'] })
  md.inline.ruler.after('image', 'footnote-mark', mark)
  md.renderer.rules['footnote_open'] = (tokens, at) => {
    const { info = '', attrGet } = tokens[at] ?? {}
    const lines = attrGet?.call(tokens[at], 'data-lines') ?? ''
    return `<div class="footnote" id="fn-${idOf(info)}" data-lines="${lines}">`
  }
  md.renderer.rules['footnote_close'] = (tokens, at) =>
    `<a class="footnote-back" href="#fnref-${idOf(tokens[at]?.info ?? '')}" aria-label="Back to the text">↩</a></div>\n`
  md.renderer.rules['footnote_mark'] = (tokens, at) => {
    const { info = '', content = '' } = tokens[at] ?? {}
    return `<sup><a class="footnote-mark" id="fnref-${idOf(info)}" href="#fn-${idOf(info)}" aria-label="Note ${content}">${content}</a></sup>`
  }
}

const idOf = (name: string): string => slugOf(name) || 'note'
const opening = /^\[\^([^\]\s]{1,100})\]:[ \t]*/

/** What is known of the notes of one page while it is parsed. */
interface Notes {
  /** By name; 0 until the text marks it. */
  readonly numbers: Map<string, number>
  marked: number
}

const pages = new WeakMap<Env, Notes>()

function notesOf(env: Env): Notes {
  const known = pages.get(env) ?? { numbers: new Map<string, number>(), marked: 0 }
  pages.set(env, known)
  return known
}

function definition(state: StateBlock, first: number, end: number, silent: boolean): boolean {
  if ((state.sCount[first] ?? 0) - state.blkIndent >= 4) return false
  const text = (line: number) =>
    state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line])
  if (state.src[(state.bMarks[first] ?? 0) + (state.tShift[first] ?? 0)] !== '[') return false
  const found = opening.exec(text(first))
  if (!found?.[1]) return false
  if (silent) return true
  let next = first + 1
  while (
    next < end &&
    !state.isEmpty(next) &&
    (state.sCount[next] ?? 0) >= state.blkIndent &&
    !opening.test(text(next))
  )
    next++
  const words = [
    text(first).slice(found[0].length),
    ...Array.from({ length: next - first - 1 }, (_, at) => text(first + 1 + at)),
  ]
  notesOf(state.env).numbers.set(found[1], 0)
  state.line = next
  const open = state.push('footnote_open', 'div', 1)
  const paragraph = state.push('paragraph_open', 'p', 1)
  const inline = state.push('inline', '', 0)
  open.info = found[1]
  inline.content = words.join('\n').trim()
  inline.children = []
  for (const token of [open, paragraph, inline]) token.map = [first, next]
  state.push('paragraph_close', 'p', -1)
  state.push('footnote_close', 'div', -1).info = found[1]
  return true
}

function mark(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('[^', state.pos)) return false
  const name = /^[^\]\s]{1,100}(?=\])/.exec(
    state.src.slice(state.pos + 2, Math.min(state.posMax, state.pos + 103)),
  )?.[0]
  const notes = notesOf(state.env)
  if (name === undefined || !notes.numbers.has(name)) return false
  if (!silent) {
    const number = notes.numbers.get(name) || ++notes.marked
    notes.numbers.set(name, number)
    const token = state.push('footnote_mark', '', 0)
    token.info = name
    token.content = String(number)
  }
  state.pos += name.length + 3
  return true
}

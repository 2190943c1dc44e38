import type { Env, MarkdownIt, StateBlock, StateInline } from 'markdown-it'
import { slugOf } from './slugs.ts'

/** `[^name]` leads to `[^name]: …`, which shows where it stands; further paragraphs are indented by four columns. */
export function footnotes(md: MarkdownIt): void {
  md.block.ruler.before('reference', 'footnote', definition, { alt: ['paragraph', 'reference'] })
  md.inline.ruler.after('image', 'footnote-mark', mark)
  md.renderer.rules['footnote_open'] = (tokens, at) => {
    const { info = '', attrGet } = tokens[at] ?? {}
    const lines = attrGet?.call(tokens[at], 'data-lines') ?? ''
    return `<div class="footnote" id="fn-${idOf(info)}" data-lines="${lines}">`
  }
  md.core.ruler.after('inline', 'footnotes', ({ tokens, env }) => {
    for (const token of tokens)
      if (token.type === 'footnote_close')
        token.content = '↩'.repeat(Math.min(mostBack, notesOf(env).marks.get(token.info)?.times ?? 0))
  })
  md.renderer.rules['footnote_close'] = (tokens, at) => {
    const { info = '', content = '' } = tokens[at] ?? {}
    const back = Array.from({ length: content.length }, (_, index) => {
      const label = index === 0 ? 'Back to the text' : `Back to the text, place ${index + 1}`
      return `<a class="footnote-back" href="#${backIdOf(info, index + 1)}" aria-label="${label}">↩</a>`
    })
    return `${back.join(' ')}</div>\n`
  }
  md.renderer.rules['footnote_mark'] = (tokens, at) => {
    const { info = '', content = '', markup = '' } = tokens[at] ?? {}
    return `<sup><a class="footnote-mark" id="${markup}" href="#fn-${idOf(info)}" aria-label="Note ${content}">${content}</a></sup>`
  }
}

const idOf = (name: string): string => slugOf(name) || 'note'
/** Where the text marks a note, the first time and each further time. */
const backIdOf = (name: string, time: number): string =>
  time === 1 ? `fnref-${idOf(name)}` : `fnref-${idOf(name)}:${time}`
/** So many places a note leads back to at most. */
const mostBack = 20
const opening = /^\[\^([^\]\s]{1,100})\]:[ \t]*/

/** What is known of the notes of one page while it is parsed. */
interface Notes {
  /** By name: its number, 0 until the text marks it, and how often it does. */
  readonly marks: Map<string, { number: number; times: number }>
  marked: number
}

const pages = new WeakMap<Env, Notes>()

function notesOf(env: Env): Notes {
  const known = pages.get(env) ?? { marks: new Map<string, { number: number; times: number }>(), marked: 0 }
  pages.set(env, known)
  return known
}

function definition(state: StateBlock, first: number, end: number, silent: boolean): boolean {
  if ((state.sCount[first] ?? 0) - state.blkIndent >= 4) return false
  const start = (state.bMarks[first] ?? 0) + (state.tShift[first] ?? 0)
  if (!state.src.startsWith('[^', start)) return false
  const found = opening.exec(state.src.slice(start, state.eMarks[first]))
  if (!found?.[1]) return false
  if (silent) return true
  notesOf(state.env).marks.set(found[1], { number: 0, times: 0 })
  const open = state.push('footnote_open', 'div', 1)
  open.info = found[1]
  open.map = [first, first]
  inside(state, first, start + found[0].length, () => state.md.block.tokenize(state, first, end))
  open.map[1] = state.line
  state.push('footnote_close', 'div', -1).info = found[1]
  return true
}

/** Reads what stands behind the mark and, indented by four columns, below it, as blocks of their own. */
function inside(state: StateBlock, first: number, from: number, read: () => void) {
  const before = [state.bMarks[first], state.tShift[first], state.sCount[first], state.blkIndent] as const
  const parent = state.parentType
  state.blkIndent += 4
  state.bMarks[first] = from
  state.tShift[first] = 0
  state.sCount[first] = state.blkIndent
  state.parentType = 'root'
  read()
  state.parentType = parent
  const [begin = 0, shift = 0, columns = 0, indent] = before
  state.bMarks[first] = begin
  state.tShift[first] = shift
  state.sCount[first] = columns
  state.blkIndent = indent
}

function mark(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('[^', state.pos)) return false
  const name = /^[^\]\s]{1,100}(?=\])/.exec(
    state.src.slice(state.pos + 2, Math.min(state.posMax, state.pos + 103)),
  )?.[0]
  const notes = notesOf(state.env)
  const known = name === undefined ? undefined : notes.marks.get(name)
  if (name === undefined || !known) return false
  if (!silent) {
    known.number ||= ++notes.marked
    known.times++
    const token = state.push('footnote_mark', '', 0)
    token.info = name
    token.content = String(known.number)
    token.markup = backIdOf(name, known.times)
  }
  state.pos += name.length + 3
  return true
}

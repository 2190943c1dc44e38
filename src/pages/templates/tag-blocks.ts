import type { Env, MarkdownIt, StateBlock } from 'markdown-it'
import { note } from '../markdown/tokens.ts'
import { kindOf } from './kinds.ts'
import { isLiteral, pairsIn, type Pairs } from './pairs.ts'
import type { Tag } from './tag.ts'

/** Tags that stand on lines of their own, with the blocks that they hold; what they hold keeps its lines. */
export function tagBlocks(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'tag_block', rule, { alt: ['paragraph', 'reference', 'blockquote', 'list'] })
}

const known = new WeakMap<Env, { readonly src: string; readonly pairs: Pairs }>()

function pairsOf({ env, src }: StateBlock): Pairs {
  const before = known.get(env)
  if (before?.src === src) return before.pairs
  const pairs = pairsIn(src, { fenced: true })
  known.set(env, { src, pairs })
  return pairs
}

function rule(state: StateBlock, first: number, end: number, silent: boolean): boolean {
  if ((state.sCount[first] ?? 0) - state.blkIndent >= 4) return false
  const from = (state.bMarks[first] ?? 0) + (state.tShift[first] ?? 0)
  const mark = state.src.charCodeAt(from)
  if (mark !== 0x7b || from + 2 >= (state.eMarks[first] ?? 0)) return false
  const { at, other } = pairsOf(state)
  const tag = at.get(from)
  if (!tag || tag.dialect === 'value' || tag.sort === 'literal' || tag.sort === 'broken') return false
  const last = lineOf(state, tag.to, first, end)
  if (last === undefined) return false
  const close = tag.sort === 'opens' ? other.get(from) : undefined
  const lastOfClose = close && lineOf(state, close.to, last, end)
  if (close && lastOfClose !== undefined && holds(state, first, lastOfClose)) {
    const goesOn = restOf(state, lastOfClose, close.to) !== ''
    // Words stand around it: it is part of a paragraph.
    if (goesOn && lastOfClose === first) return false
    if (!silent) wrap(state, tag, close, { first, last, lastOfClose, goesOn })
    return true
  }
  if (restOf(state, last, tag.to) !== '') return false
  const isBlock = tag.sort === 'closes' || kindOf(tag).place === 'block'
  if (!isBlock) return false
  if (silent) return true
  state.line = last + 1
  const token = state.push('tag', '', 0)
  token.map = [first, last + 1]
  note(token, { tag })
  return true
}

/** The line on which a place of the text is, not beyond the end of what is read. */
function lineOf(state: StateBlock, place: number, from: number, end: number): number | undefined {
  let low = from
  let high = Math.min(end, state.lineMax) - 1
  if (place > (state.eMarks[high] ?? -1)) return undefined
  while (low < high) {
    const middle = (low + high) >> 1
    if (place <= (state.eMarks[middle] ?? 0)) high = middle
    else low = middle + 1
  }
  return low
}

const restOf = (state: StateBlock, line: number, from: number): string =>
  state.src.slice(from, state.eMarks[line]).trim()

/** Whether all lines belong to the list item or whatever else is being read. */
function holds(state: StateBlock, first: number, last: number): boolean {
  for (let line = first; line <= last; line++)
    if (!state.isEmpty(line) && (state.sCount[line] ?? 0) < state.blkIndent) return false
  return true
}

interface Lines {
  readonly first: number
  /** Where the opening tag ends. */
  readonly last: number
  readonly lastOfClose: number
  /** Words follow the closing tag on its line. */
  readonly goesOn: boolean
}

function wrap(state: StateBlock, tag: Tag, close: Tag, { first, last, lastOfClose, goesOn }: Lines): void {
  const before = { lineMax: state.lineMax, blkIndent: state.blkIndent, parentType: state.parentType }
  const firstOfClose = lineOf(state, close.from, last, lastOfClose + 1) ?? lastOfClose
  if (isLiteral(tag.name) && tag.name === 'comment') {
    // Nobody reads it.
  } else if (tag.name === 'highlight' || tag.name === 'mermaid') {
    const token = state.push('code_block', 'code', 0)
    token.info = tag.name === 'mermaid' ? tag.name : (tag.positional[0] ?? '')
    token.content =
      state.src
        .slice(tag.to, close.from)
        .replace(/^[ \t]*\n/, '')
        .trimEnd() + '\n'
    token.map = [first, lastOfClose + 1]
  } else {
    const opens = state.push('tag_open', '', 1)
    opens.map = [first, lastOfClose + 1]
    note(opens, { tag })
    const begin = state.tokens.length
    const marks = [last, firstOfClose].map((line) => [line, ...marksOf(state, line)] as const)
    const from = restOf(state, last, tag.to) === '' || tag.to >= close.from ? last + 1 : last
    if (from === last) startAt(state, last, tag.to)
    const wordsBefore = state.src.slice(Math.max(lineStart(state, firstOfClose), tag.to), close.from).trim()
    const to = wordsBefore === '' ? firstOfClose : firstOfClose + 1
    if (to > firstOfClose) state.eMarks[firstOfClose] = close.from
    state.lineMax = to
    state.blkIndent = Math.max(before.blkIndent, indentOf(state, from, to))
    state.parentType = 'blockquote'
    if (from < to && (from > last || wordsBefore !== '' || firstOfClose > last))
      state.md.block.tokenize(state, from, to)
    Object.assign(state, before)
    if (isLiteral(tag.name))
      for (const token of state.tokens.slice(begin))
        if (token.type === 'inline') token.content = asCode(token.content)
    for (const [line, ...kept] of marks) setMarks(state, line, kept)
    note(state.push('tag_close', '', -1), { tag })
  }
  state.line = lastOfClose + (goesOn ? 0 : 1)
  if (goesOn) startAt(state, lastOfClose, close.to)
}

/** Words whose tags are to be seen. */
function asCode(words: string): string {
  let shown = ''
  let from = 0
  for (const tag of pairsIn(words, { fenced: false }).at.values()) {
    if (tag.from < from) continue
    shown += `${words.slice(from, tag.from)}\`\` ${tag.written} \`\``
    from = tag.to
  }
  return shown + words.slice(from)
}

const lineStart = (state: StateBlock, line: number): number =>
  (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0)

/** The least that anything in these lines is indented. */
function indentOf(state: StateBlock, from: number, to: number): number {
  let least = Infinity
  for (let line = from; line < to; line++)
    if (!state.isEmpty(line)) least = Math.min(least, state.sCount[line] ?? 0)
  return least === Infinity ? 0 : least
}

type Marks = readonly [begin: number, end: number, shift: number, count: number]

const marksOf = (state: StateBlock, line: number): Marks => [
  state.bMarks[line] ?? 0,
  state.eMarks[line] ?? 0,
  state.tShift[line] ?? 0,
  state.sCount[line] ?? 0,
]

function setMarks(state: StateBlock, line: number, [begin, end, shift, count]: Marks): void {
  state.bMarks[line] = begin
  state.eMarks[line] = end
  state.tShift[line] = shift
  state.sCount[line] = count
}

/** Makes a line begin behind a tag. */
function startAt(state: StateBlock, line: number, place: number): void {
  const end = state.eMarks[line] ?? place
  const blanks = /^[ \t]*/.exec(state.src.slice(place, end))?.[0].length ?? 0
  setMarks(state, line, [place, end, blanks, state.blkIndent])
}

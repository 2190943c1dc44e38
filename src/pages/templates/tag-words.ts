import type { MarkdownIt, StateInline } from 'markdown-it'
import { note } from '../markdown/tokens.ts'
import { kindOf } from './kinds.ts'
import { isLiteral, pairsIn, type Pairs } from './pairs.ts'
import { readTag } from './tag.ts'

/** Tags among words. What is only to be shown stands as code, and so does what nothing ends. */
export function tagWords(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'tag_words', rule)
}

const known = new WeakMap<StateInline, { readonly src: string; readonly pairs: Pairs }>()

function pairsOf(state: StateInline): Pairs {
  const before = known.get(state)
  if (before?.src === state.src) return before.pairs
  const pairs = pairsIn(state.src, { fenced: false })
  known.set(state, { src: state.src, pairs })
  return pairs
}

/** So far back a piece of HTML is looked for that says that this is code. */
const farthest = 40

function isInCode({ tokens }: StateInline): boolean {
  for (let at = tokens.length - 1; at >= Math.max(0, tokens.length - farthest); at--) {
    const token = tokens[at]
    const [, slash] =
      (token?.type === 'html_inline' && /^<(\/?)(?:code|pre|kbd|samp)\b/i.exec(token.content)) || []
    if (slash !== undefined) return slash === ''
  }
  return false
}

function rule(state: StateInline, silent: boolean): boolean {
  const mark = state.src.charCodeAt(state.pos)
  if (mark !== 0x7b && mark !== 0x3c) return false
  const tag = readTag(state.src, state.pos, state.posMax)
  if (!tag) return false
  const { sort, from, to, written, dialect } = tag
  const close = sort === 'opens' || sort === 'closes' ? pairsOf(state).other.get(from) : undefined
  const holdsNothing = close !== undefined && isLiteral(tag.name) && close.from > from
  state.pos = holdsNothing ? close.to : to
  if (silent || (holdsNothing && tag.name === 'comment')) return true
  const asCode =
    isInCode(state) ||
    sort === 'literal' ||
    sort === 'broken' ||
    holdsNothing ||
    kindOf(tag).asWritten === true
  if (asCode) {
    const token = state.push('code_inline', 'code', 0)
    token.content = holdsNothing ? state.src.slice(to, close.from).trim() : written
    if (sort === 'broken') note(token, { tag })
    // The page says already that it is code.
    if (isInCode(state)) token.type = 'text'
    return true
  }
  const type =
    close === undefined || dialect === 'value' ? 'tag' : sort === 'opens' ? 'tag_open' : 'tag_close'
  const token = state.push(type, '', 0)
  note(token, { tag: sort === 'closes' && close ? close : tag })
  token.content = sort === 'closes' ? '' : kindOf(tag).words(tag)
  return true
}

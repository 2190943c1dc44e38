import type { MarkdownIt, StateBlock, Token } from 'markdown-it'
import { readAttributes, type Attributes } from './attribute-list.ts'
import { note, notesOf } from './tokens.ts'

/** A line that is an attribute list and nothing else; `{::options}` and its like are none. */
const alone = /^\{:(?!:)((?:[^{}"']|"[^"]*"|'[^']*')*)\}\s*$/
/** The same right behind words, also several in a row. */
const behind = /^\{:(?!:)((?:[^{}"']|"[^"]*"|'[^']*')*)\}/
/** `## Title {#id .class}`, as Hugo and kramdown write it; Hugo takes `## Title{#id}` too. */
const inHeading = /(?:^|\s|(?=\{#))\{:?\s*((?:[#.][^\s{}]+\s*)+)\}\s*$/

/**
 * kramdown's attribute lists, and Hugo's for headings: they never show, and what they say is kept on the token of the
 * block or the words that they stand beside. A list below a block is about it; one after an empty line is about the next.
 */
export function attributes(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'attributes', listAlone, {
    alt: ['paragraph', 'reference', 'blockquote', 'list', 'table'],
  })
  md.core.ruler.after('inline', 'attributes', ({ tokens }) => {
    giveToBlocks(tokens)
    for (const [at, token] of tokens.entries()) {
      if (token.type !== 'inline' || !token.children) continue
      const heading = tokens[at - 1]?.type === 'heading_open' ? tokens[at - 1] : undefined
      if (heading) takeFromHeading(heading, token.children)
      giveToWords(token.children)
    }
  })
}

function listAlone(state: StateBlock, line: number, _end: number, silent: boolean): boolean {
  if ((state.sCount[line] ?? 0) - state.blkIndent >= 4) return false
  const from = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0)
  const found = alone.exec(state.src.slice(from, state.eMarks[line]))
  const read = found && readAttributes(found[1] ?? '')
  if (!read) return false
  if (silent) return true
  state.line = line + 1
  const token = state.push('attributes', '', 0)
  token.map = [line, line + 1]
  token.hidden = true
  note(token, { attributes: read })
  return true
}

/** Takes the lists out of the blocks and gives each to its own. */
function giveToBlocks(tokens: Token[]): void {
  const kept: Token[] = []
  const waiting: Attributes[] = []
  /** By level, the block that ended last. */
  const ended: Token[] = []
  const open: Token[] = []
  for (const token of tokens) {
    const read = token.type === 'attributes' ? notesOf(token).attributes : undefined
    if (read) {
      const before = ended[token.level]
      if (before && before.map?.[1] === token.map?.[0]) give(before, read)
      else waiting.push(read)
      continue
    }
    if (token.nesting >= 0 && token.type !== 'inline') {
      for (const read of waiting.splice(0)) give(token, read)
      if (token.nesting === 1) open.push(token)
      else ended[token.level] = token
    }
    if (token.nesting === -1) {
      const start = open.pop()
      if (start) ended[start.level] = start
    }
    kept.push(token)
  }
  // One by one: a long page has more of them than a call takes arguments.
  for (const [at, token] of kept.entries()) tokens[at] = token
  tokens.length = kept.length
}

/** Words that a list right behind them is about: links, pictures, code, what is stressed. */
function giveToWords(children: Token[]): void {
  const open: Token[] = []
  let last: Token | undefined
  for (const token of children) {
    if (token.nesting === 1) open.push(token)
    if (token.nesting === -1) last = open.pop()
    else if (token.type === 'image' || token.type === 'code_inline') last = token
    else if (token.type === 'text' && token.content !== '') {
      for (let found = last && behind.exec(token.content); found; found = behind.exec(token.content)) {
        const read = readAttributes(found[1] ?? '')
        if (!read) break
        if (last) give(last, read)
        token.content = token.content.slice(found[0].length)
      }
      last = undefined
    } else if (token.nesting === 0) last = undefined
  }
}

function takeFromHeading(heading: Token, children: readonly Token[]): void {
  const last = children.at(-1)
  const found = last?.type === 'text' ? inHeading.exec(last.content) : null
  const read = found && readAttributes(found[1] ?? '')
  if (!last || !found || !read) return
  last.content = last.content.slice(0, found.index).trimEnd()
  give(heading, read)
}

/** Classes are the author's own: their names cannot meet those of the product. */
function give(token: Token, read: Attributes): void {
  const before = notesOf(token).attributes
  note(token, {
    attributes: {
      ...before,
      ...read,
      classes: [...(before?.classes ?? []), ...read.classes],
      words: [...(before?.words ?? []), ...read.words],
      values: { ...before?.values, ...read.values },
    },
  })
  for (const name of read.classes) token.attrJoin('class', `md-${name}`)
  if (read.id !== undefined && token.type !== 'heading_open') token.attrSet('id', read.id)
}

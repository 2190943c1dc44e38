import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it'
import { readAttributes } from './attribute-list.ts'
import { giveToBlocks } from './give-to-blocks.ts'
import { giveToWords } from './give-to-words.ts'
import { namedLists } from './named-lists.ts'
import { note } from './tokens.ts'

/** A line that is an attribute list and nothing else; `{::options}` and its like are none. */
const alone = /^\{:(?!:)(?:([\w-]+):(?=[\s}]))?((?:[^{}"']|"[^"]*"|'[^']*')*)\}\s*$/
/** Hugo's, which stands directly below its block. */
const below = /^\{((?=[.#])(?:[^{}"']|"[^"]*"|'[^']*')*)\}\s*$/
/** The same among words. */
const among = /\{:(?!:)((?:[^{}"'\n]|"[^"\n]*"|'[^'\n]*')*)\}/y

/**
 * kramdown's attribute lists, and Hugo's for headings: they never show, and what they say is kept on the token of the
 * block or the words that they stand beside. A list below a block is about it; one after an empty line is about the next.
 *
 * @see https://kramdown.gettalong.org/syntax.html#attribute-list-definitions
 */
export function attributes(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'attributes', listAlone, {
    alt: ['paragraph', 'reference', 'blockquote', 'list', 'table'],
  })
  md.inline.ruler.before('text', 'attributes', listAmongWords)
  md.core.ruler.after('inline', 'attributes', ({ tokens, env }) => {
    giveToBlocks(tokens, namedLists(env))
    giveToWords(tokens, namedLists(env))
  })
}

function listAlone(state: StateBlock, line: number, _end: number, silent: boolean): boolean {
  if ((state.sCount[line] ?? 0) - state.blkIndent >= 4) return false
  const from = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0)
  const written = state.src.startsWith('{', from) ? state.src.slice(from, state.eMarks[line]) : ''
  const [, name, list = ''] = alone.exec(written) ?? ofBlockAbove(state, line, written) ?? []
  const read = name === undefined && list === '' && !alone.test(written) ? undefined : readAttributes(list)
  if (!read) return false
  if (silent) return true
  state.line = line + 1
  if (name !== undefined) {
    namedLists(state.env).set(name, read)
    return true
  }
  const token = state.push('attributes', '', 0)
  token.map = [line, line + 1]
  token.hidden = true
  // Of what stands above it, it says nothing across an empty line.
  if (line > 0 && state.isEmpty(line - 1)) token.info = 'next'
  note(token, { attributes: read })
  return true
}

/** Nothing but names, classes and values; a line of other words in braces is one of the text. */
function ofBlockAbove(
  state: StateBlock,
  line: number,
  written: string,
): [string, undefined, string] | undefined {
  if (line === 0 || state.isEmpty(line - 1)) return undefined
  const list = below.exec(written)?.[1]
  return list !== undefined && readAttributes(list)?.words.length === 0
    ? [written, undefined, list]
    : undefined
}

function listAmongWords(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('{:', state.pos)) return false
  among.lastIndex = state.pos
  const found = among.exec(state.src)
  const read = found && readAttributes(found[1] ?? '')
  if (!read) return false
  if (!silent) {
    const token = state.push('attributes', '', 0)
    token.content = found[0]
    note(token, { attributes: read })
  }
  state.pos += found[0].length
  return true
}

import type { MarkdownIt, StateBlock, Token } from 'markdown-it'
import { lookFor } from './look-for.ts'

/** An element of blocks, opened on a line of its own. */
const opening =
  /^<(div|section|article|aside|details|summary|figure|figcaption|blockquote|table|thead|tbody|tr|td|th|caption|dl|dt|dd|ul|ol|li|p|span|center|h[1-6])((?:\s[^<>]*)?)>\s*$/i
const asked = /\smarkdown\s*=\s*["']?(1|block|span|0)["']?/i
/** Elements that hold words and no blocks. */
const ofWords = /^(?:p|h[1-6]|summary|dt|span|caption)$/i

/**
 * `<div markdown="1">`: what it holds is Markdown even without an empty line between, as in kramdown; with `markdown="0"`
 * nothing in it is. `{::options parse_block_html="true" /}` asks for the first everywhere below it.
 */
export function markdownInHtml(md: MarkdownIt): void {
  md.block.ruler.before('html_block', 'markdown_in_html', rule, {
    alt: ['paragraph', 'reference', 'blockquote'],
  })
  md.core.ruler.after('inline', 'markdown_in_html', ({ tokens, env }) => {
    for (const token of tokens)
      if (token.type === 'html_block')
        token.content = wordsInside(token.content, env['blockHtml'] === true, (words) =>
          md.renderInline(words, env),
        )
  })
}

function rule(state: StateBlock, first: number, end: number, silent: boolean): boolean {
  if ((state.sCount[first] ?? 0) - state.blkIndent >= 4) return false
  const line = (at: number) =>
    state.src.slice((state.bMarks[at] ?? 0) + (state.tShift[at] ?? 0), state.eMarks[at])
  const text = line(first)
  if (!text.startsWith('<')) return false
  if (isWhole(text, state.env['blockHtml'] === true)) {
    if (!silent) pushHtml(state, first, first + 1)
    return true
  }
  const found = opening.exec(text)
  if (!found) return false
  const [, name = '', rest = ''] = found
  const said = asked.exec(rest)?.[1] ?? (state.env['blockHtml'] === true ? '1' : undefined)
  if (said === undefined) return false
  if (silent) return true
  const whole = said === '0' || said === 'span' || ofWords.test(name)
  const closing = new RegExp(`</${name}\\s*>`, 'i')
  const close = whole
    ? lookFor(state, `</${name}`, first, end, () => {
        for (let at = first; at < end; at++) if (closing.test(line(at))) return at
        return -1
      })
    : -1
  const token = pushHtml(state, first, (close === -1 ? first : close) + 1)
  if (close === -1 || said === '0') token.content = token.content.replace(asked, '')
  return true
}

const oneLine = /^<([a-z][a-z0-9]*)((?:\s[^<>]*)?)>.*<\/\1\s*>\s*$/i

/** Whether a line is an element that asks for Markdown, with its end: what stands below is no part of it. */
function isWhole(line: string, everywhere: boolean): boolean {
  const [, name = '', rest = ''] = oneLine.exec(line) ?? []
  return asked.test(rest) || (everywhere && isOfBlocks.test(name))
}

function pushHtml(state: StateBlock, first: number, end: number): Token {
  const token = state.push('html_block', '', 0)
  state.line = end
  token.map = [first, end]
  token.content = state.getLines(first, end, state.blkIndent, true)
  return token
}

const element = /<([a-z][a-z0-9]*)((?:\s[^<>]*)?)>/gi
/** Lists of attributes on a line of their own, or right behind a tag: kramdown gives them to the element. */
const lists = /^[ \t]*\{:(?!:)[^{}\n]*\}[ \t]*$|(?<=>)(?:\{:(?!:)[^{}\n]*\})+/gm

/**
 * What stands inside elements on the same line as their tags, where they ask for Markdown; attribute lists are taken out, but
 * not of code.
 */
function wordsInside(html: string, everywhere: boolean, render: (words: string) => string): string {
  const bare = html.includes('{:') && !/<(?:pre|code)\b/i.test(html) ? html.replace(lists, '') : html
  if (!everywhere && !asked.test(bare)) return bare
  const lower = bare.toLowerCase()
  const endless = new Set<string>()
  let made = ''
  let from = 0
  element.lastIndex = 0
  for (let found = element.exec(bare); found; found = element.exec(bare)) {
    const [tag, name = '', rest = ''] = found
    const said = asked.exec(rest)?.[1] ?? (everywhere && isOfBlocks.test(name) ? '1' : '0')
    const start = found.index + tag.length
    const end = said === '0' || endless.has(name) ? -1 : lower.indexOf(`</${name.toLowerCase()}`, start)
    if (end === -1) {
      if (said !== '0') endless.add(name)
      continue
    }
    const words = bare.slice(start, end)
    if (words.includes('\n\n')) continue
    made += `${bare.slice(from, start).replace(asked, '')}${render(words.trim())}`
    from = end
    element.lastIndex = end
  }
  return made + bare.slice(from)
}

const isOfBlocks = /^(?:p|h[1-6]|summary|figcaption|td|th|dt|dd|li)$/i

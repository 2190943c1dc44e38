import type { Env, MarkdownIt, Token } from 'markdown-it'
import { drawingOf, withTagsDrawn } from '../templates/tags.ts'
import { notesOf, type HeadingNote } from './tokens.ts'
import { tameHtml, withLines } from './raw-html.ts'

/**
 * How blocks become HTML, where Firsthand differs from markdown-it. `env.deeper` lowers all headings by a level;
 * `env.htmlAsText` shows raw HTML instead of using it.
 */
export function htmlRules(md: MarkdownIt): void {
  const { escapeHtml } = md.utils
  const { rules } = md.renderer
  const given = (token: Token | undefined): string => (token ? md.renderer.renderAttrs(token) : '')

  md.core.ruler.push('cells', ({ tokens }) => alignCells(tokens))
  rules['heading_open'] = (tokens, at, _options, env) => {
    const heading = tokens[at] && notesOf(tokens[at]).heading
    const targets = [...(heading?.names ?? []), ...shownAliases(heading)].map(
      (name) => `<span id="${escapeHtml(name)}"></span>`,
    )
    const id = heading ? ` id="${escapeHtml(heading.id)}"` : ''
    return `<${headingTag(tokens[at], env)}${id}${given(tokens[at])}>${targets.join('')}`
  }
  rules['heading_close'] = (tokens, at, _options, env) => {
    const open = tokens[at - 2]
    const heading = open && notesOf(open).heading
    const link = heading
      ? ` <a class="permalink" href="#${escapeHtml(heading.id)}" aria-label="Link to “${escapeHtml(heading.title)}”">¶</a>`
      : ''
    return `${link}</${headingTag(tokens[at], env)}>\n`
  }
  rules['fence'] = (tokens, at, _options, env) => {
    const { content: written = '', info = '' } = tokens[at] ?? {}
    const content = withoutEscapes(written)
    const language = /^(?:\{?\.)?([\p{L}\p{N}_+#.-]+)/u.exec(md.utils.unescapeAll(info).trim())?.[1] ?? ''
    if (language === 'mermaid')
      return `<pre class="diagram" tabindex="0"${given(tokens[at])}><code class="language-mermaid">${escapeHtml(content)}</code></pre>\n`
    const name = language && ` class="language-${escapeHtml(language)}"`
    const coloured = language && drawingOf(env).highlight(content, language)
    return `<pre tabindex="0"${language && ` data-language="${escapeHtml(language)}"`}${given(tokens[at])}><code${name}>${coloured || escapeHtml(content)}</code></pre>\n`
  }
  rules['code_block'] = rules['fence']
  rules['table_open'] = (tokens, at) =>
    `<div class="table-scroll" role="group" aria-label="Table" tabindex="0"><table${given(tokens[at])}>\n`
  rules['table_close'] = () => '</table></div>\n'
  rules['th_open'] = (tokens, at) => `<${headTag(tokens[at + 1], ' scope="col"')}${given(tokens[at])}>`
  rules['th_close'] = (tokens, at) => `</${headTag(tokens[at - 1], '')}>`
  rules['td_open'] = (tokens, at) => `<td${given(tokens[at])}>`
  rules['html_block'] = (tokens, at, _options, env) => {
    if (env?.['htmlAsText'] === true) return `<p>${escapeHtml(tokens[at]?.content ?? '')}</p>`
    const html = tameHtml(drawn(tokens[at], env))
    return withLines(html, String(tokens[at]?.attrGet('data-lines') ?? ''))
  }
  rules['html_inline'] = (tokens, at, _options, env) => {
    if (env?.['htmlAsText'] === true) return escapeHtml(tokens[at]?.content ?? '')
    const html = tameHtml(drawn(tokens[at], env))
    return html.replace(/^<[a-z][\w-]*/i, (name) => name + given(tokens[at]))
  }
}

const escapedTag = /\{\{([<%])\/\*(.{0,1000}?)\*\/([>%])\}\}/g
/** A shortcode that Hugo is told not to follow shows without what tells it so. */
const withoutEscapes = (code: string): string => code.replaceAll(escapedTag, '{{$1$2$3}}')

const shownAliases = (heading: HeadingNote | undefined): readonly string[] =>
  heading?.aliases?.flatMap(({ id, shown }) => (shown ? [id] : [])) ?? []

const drawn = (token: Token | undefined, env: Env | undefined): string =>
  withTagsDrawn(token?.content ?? '', env, (token && notesOf(token).lines?.[0]) ?? 1)

/** On a page the first level is the title's alone, also where a heading stands in a quotation. */
function headingTag(token: Token | undefined, env: Env | undefined): string {
  const level = Number(token?.tag[1] ?? 2)
  const deeper = env?.['deeper']
  return `h${deeper === undefined ? level : Math.max(2, Math.min(6, level + (deeper === true ? 1 : 0)))}`
}

/** A head cell without words is an ordinary cell: a screen reader would announce nothing. */
const headTag = (inline: Token | undefined, scope: string): string =>
  inline?.content.trim() ? `th${scope}` : 'td'

/** Says how a cell stands by a class, as styles are taken out. */
function alignCells(tokens: readonly Token[]): void {
  for (const token of tokens) {
    if (token.type !== 'td_open' && token.type !== 'th_open') continue
    const side = /text-align:(left|center|right)/.exec(String(token.attrGet('style') ?? ''))?.[1]
    const others = (token.attrs ?? []).filter(([name]) => name !== 'style')
    token.attrs = others
    if (side) token.attrJoin('class', `align-${side}`)
  }
}

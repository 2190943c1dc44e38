import type { MarkdownIt, Token } from 'markdown-it'

const titles = new Map([
  ['NOTE', 'Note'],
  ['TIP', 'Tip'],
  ['IMPORTANT', 'Important'],
  ['WARNING', 'Warning'],
  ['CAUTION', 'Caution'],
])

/** GitHub's alerts: a quotation whose first line is `[!NOTE]`. */
export function alerts(md: MarkdownIt): void {
  md.core.ruler.push('alerts', ({ tokens }) => {
    for (const [at, token] of tokens.entries()) {
      const inline = tokens[at + 2]
      if (token.type !== 'blockquote_open' || tokens[at + 1]?.type !== 'paragraph_open' || !inline?.children)
        continue
      const [kind, ...rest] = takeKind(inline.children)
      if (typeof kind !== 'string') continue
      inline.children = rest.filter((child) => typeof child !== 'string')
      token.attrJoin('class', `alert alert-${kind.toLowerCase()}`)
      token.info = titles.get(kind) ?? kind
    }
  })
  md.renderer.rules['blockquote_open'] = (tokens, at, _options, _env, renderer) => {
    const token = tokens[at]
    if (!token) return ''
    const title = token.info ? `<p class="alert-title">${md.utils.escapeHtml(token.info)}</p>\n` : ''
    return `<blockquote${renderer.renderAttrs(token)}>\n${title}`
  }
}

/** The kind and what follows its line; the children as they were where there is none. */
function takeKind(children: readonly Token[]): readonly (Token | string)[] {
  const [first, second, ...rest] = children
  const kind =
    first?.type === 'text' ? /^\[!([A-Z]+)\]\s*$/i.exec(first.content)?.[1]?.toUpperCase() : undefined
  const alone = second === undefined || second.type === 'softbreak' || second.type === 'hardbreak'
  return kind && titles.has(kind) && alone ? [kind, ...rest] : children
}

import sanitize from 'sanitize-html'

/** What ends a line. */
const blocks = ['p', 'div', 'br', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'pre', 'table', 'ul', 'ol']

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

/** The text of a letter that came as HTML alone, without what mail programs mark as quoted. */
export function textOfHtml(html: string): string {
  const marked = sanitize(html, {
    allowedTags: blocks,
    allowedAttributes: {},
    exclusiveFilter: ({ tag, attribs }) =>
      tag === 'blockquote' || /\b(?:gmail_quote|yahoo_quoted|moz-cite-prefix)\b/.test(attribs['class'] ?? ''),
    nestingLimit: 200,
  })
  const lines = marked
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/<\/(?:p|div|li|tr|h\d|pre|table|ul|ol)>|<br \/>/g, '\n')
    .replaceAll(/<[^>]*>/g, '')
  return unescaped(lines)
    .replaceAll(/ *\n */g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

import { parsePage } from '../parse/parse-page.ts'
import { renderPage } from '../render/render-page.ts'

/** The HTML of a page without permalinks, lines and what else Firsthand adds for readers. */
export function shownPage(source: string): string {
  const { sections } = renderPage(parsePage({ path: 'page.md', source }), {
    resolve: (href) => ({ kind: 'external', href }),
    isDefinition: () => false,
  })
  return plainHtml(
    sections
      .flatMap(({ heading = '', parts }) => [
        heading,
        ...parts.map((part) => (part.kind === 'html' ? part.html : '')),
      ])
      .filter(Boolean)
      .join('\n'),
  )
}

/** HTML of pages without what Firsthand adds to it for readers. */
export const plainHtml = (html: string): string =>
  html
    .replaceAll(/ <a class="permalink".*?<\/a>/g, '')
    .replaceAll(
      / (?:data-lines="[^"]*"|tabindex="0"|loading="lazy" decoding="async"|rel="external noopener")/g,
      '',
    )

const blocks = 'p|h\\d|ul|ol|li|pre|blockquote|hr|div|table|thead|tbody|tr|t[dh]|dl|dt|dd'

/** HTML written so that two texts are equal where they mean the same: blanks between blocks, order of attributes. */
export const comparable = (html: string): string =>
  plainHtml(html)
    .replaceAll(/(<h\d) id="[^"]*"/g, '$1')
    .replaceAll(/(?<=<h\d[^>]*>)(?:<span id="[^"]*"><\/span>)+/g, '')
    .replaceAll(/\s*\/>/g, '>')
    .replaceAll(/(<\w+)((?: [\w-]+="[^"]*")+)>/g, (_, name: string, attributes: string) => {
      const sorted = (attributes.match(/ [\w-]+="[^"]*"/g) ?? []).toSorted()
      return `${name}${sorted.join('')}>`
    })
    .replaceAll(new RegExp(`\\s+(?=</?(?:${blocks})\\b)`, 'g'), '')
    .replaceAll(new RegExp(`(</?(?:${blocks})(?: [^>]*)?>)\\s+`, 'g'), '$1')
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .trim()

import { parsePage, renderPage, type Resolve } from '#pages'
import { isAttachmentHref } from './attachments/attachment.ts'

/** Where a link of a text leads: addresses of the house as they are, others out. Pictures are shown that are attached; those from elsewhere are not fetched. */
const resolve: Resolve = (href, use) => {
  if (isAttachmentHref(href)) return { kind: 'file', href }
  if (use === 'image') return { kind: 'missing', hint: 'pictures from elsewhere are not shown' }
  if (href.startsWith('/')) return { kind: 'page', href }
  return /^(?:https?:|mailto:)/i.test(href) ? { kind: 'external', href } : { kind: 'missing' }
}

/** What somebody wrote, set as pages are; ids go, so that many texts stand on one page. Safe to be put into it as it is. */
export function saidHtml(text: string): string {
  // No text begins with what a page has above its first line.
  const page = parsePage({ path: 'said.md', source: `\n${text}` })
  const { sections } = renderPage(page, { resolve, isDefinition: () => false })
  return sections
    .map(({ id, title, heading, parts }) => {
      const shown = heading ?? (id === undefined ? '' : `<p><strong>${escaped(title)}</strong></p>`)
      return plainHeading(shown) + parts.map((part) => (part.kind === 'html' ? part.html : '')).join('')
    })
    .join('')
    .replaceAll(/ id="[^"]*"/g, '')
}

/** A heading inside of a text is none of the page's own. */
const plainHeading = (html: string): string =>
  html
    .replace(/<a class="(?:permalink|anchor)[^>]*>.*?<\/a>/gs, '')
    .replace(/<h[1-6][^>]*>/g, '<p><strong>')
    .replace(/<\/h[1-6]>/g, '</strong></p>')

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

import { personHref } from '#design'
import type { Person } from '#kernel'
import { parsePage, renderPage, type Resolve } from '#pages'
import { isAttachmentHref } from './attachments/attachment.ts'
import { mention } from './mentions.ts'

/** Where a link of a text leads: addresses of the house as they are, others out. Pictures are shown that are attached; those from elsewhere are not fetched. */
const resolve: Resolve = (href, use) => {
  if (isAttachmentHref(href)) return { kind: 'file', href }
  if (use === 'image') return { kind: 'missing', hint: 'pictures from elsewhere are not shown' }
  if (href.startsWith('/')) return { kind: 'page', href }
  return /^(?:https?:|mailto:)/i.test(href) ? { kind: 'external', href } : { kind: 'missing' }
}

/** Whom handles in a text mean, by the handle in small letters. */
export type Mentioned = ReadonlyMap<string, Pick<Person, 'handle' | 'kind'>>

const nobody: Mentioned = new Map()

/** What somebody wrote, set as pages are, whom it mentions as links; ids go, so that many texts stand on one page. Safe to be put into it as it is. */
export function saidHtml(text: string, people: Mentioned = nobody): string {
  // No text begins with what a page has above its first line.
  const page = parsePage({ path: 'said.md', source: `\n${text}` })
  const { sections } = renderPage(page, { resolve, isDefinition: () => false })
  const html = sections
    .map(({ id, title, heading, parts }) => {
      const shown = heading ?? (id === undefined ? '' : `<p><strong>${escaped(title)}</strong></p>`)
      return plainHeading(shown) + parts.map((part) => (part.kind === 'html' ? part.html : '')).join('')
    })
    .join('')
    .replaceAll(/(<[a-z][^>]*?) id="[^"]*"/gi, '$1')
  return people.size === 0 ? html : withPeople(html, people)
}

/** Mentions become links, but not in code, where they mean something else, nor in links. */
function withPeople(html: string, people: Mentioned): string {
  let within = 0
  return html
    .split(/(<[^>]*>)/)
    .map((piece) => {
      if (/^<(?:a|code|pre)\b/i.test(piece)) within += 1
      else if (/^<\/(?:a|code|pre)>/i.test(piece)) within -= 1
      else if (within === 0 && !piece.startsWith('<')) return piece.replaceAll(mention, linked)
      return piece
    })
    .join('')

  function linked(said: string, handle: string): string {
    const person = people.get(handle.toLowerCase())
    if (!person) return said
    return `<a href="${personHref(person.handle)}">${said}</a>${person.kind === 'left' ? ' (left)' : ''}`
  }
}

/** A heading inside of a text is none of the page's own. */
const plainHeading = (html: string): string =>
  html
    .replace(/<a class="(?:permalink|anchor)[^>]*>.*?<\/a>/gs, '')
    .replace(/<h[1-6][^>]*>/g, '<p><strong>')
    .replace(/<\/h[1-6]>/g, '</strong></p>')

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

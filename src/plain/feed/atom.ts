import { xmlText } from '../xml.ts'

/** A feed by RFC 4287; what is text here is escaped there. */
export interface Feed {
  readonly id: string
  readonly title: string
  readonly updated: Temporal.Instant
  /** Whole addresses. */
  readonly self: string
  readonly alternate: string
  /** The page of the feed after this one (RFC 5005). */
  readonly next?: string | undefined
  readonly language: string
  readonly entries: readonly FeedEntry[]
}

export interface FeedEntry {
  readonly id: string
  readonly title: string
  readonly updated: Temporal.Instant
  readonly author: string
  readonly alternate: string
  readonly html: string
}

const at = (instant: Temporal.Instant): string => instant.toString({ smallestUnit: 'second' })

const link = (rel: string, href: string, type: string): string =>
  `<link rel="${rel}" type="${type}" href="${xmlText(href)}"/>`

const atomType = 'application/atom+xml'

const entryXml = ({ id, title, updated, author, alternate, html }: FeedEntry): string =>
  `<entry>
<id>${xmlText(id)}</id>
<title>${xmlText(title)}</title>
<updated>${at(updated)}</updated>
<author><name>${xmlText(author.trim() === '' ? 'Somebody' : author)}</name></author>
${link('alternate', alternate, 'text/html')}
<content type="html">${xmlText(html)}</content>
</entry>
`

/** The feed as it is sent. */
export const atomXml = ({ id, title, updated, self, alternate, next, language, entries }: Feed): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(language)}">
<id>${xmlText(id)}</id>
<title>${xmlText(title)}</title>
<updated>${at(updated)}</updated>
<generator>Firsthand</generator>
${link('self', self, atomType)}
${link('alternate', alternate, 'text/html')}
${next === undefined ? '' : `${link('next', next, atomType)}\n`}${entries.map(entryXml).join('')}</feed>
`

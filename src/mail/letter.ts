import { z } from 'zod'

/** One line of a letter: a paragraph, a code that is typed off, an address that is opened, what somebody wrote, a heading, or what stands small at its foot. */
export const letterLine = z.union([
  z.string(),
  z.object({ code: z.string() }),
  z.object({ open: z.string(), says: z.string() }),
  z.object({ quote: z.string() }),
  z.object({ heading: z.string() }),
  z.object({ foot: z.string(), open: z.string().optional() }),
])
export type LetterLine = z.output<typeof letterLine>

/** What a letter says, and to whom. */
export interface LetterContent {
  readonly address: string
  readonly name?: string
  readonly subject: string
  readonly lines: readonly LetterLine[]
  readonly way?: LetterWay
}

/** Where a letter belongs, and what can be done with it in a mail program. */
export interface LetterWay {
  /** Id of the letter that began its thread, where that is another one (RFC 5322 §3.6.4). */
  readonly first?: string
  /** The address that answers go to. */
  readonly replyTo?: string
  /** What it belongs to, as a list (RFC 2919): `yours.notices`. */
  readonly list?: string
  /** Address at which a mail program ends letters like this by one POST (RFC 8058). */
  readonly stop?: string
}

/** The same letter for those who read plain text. */
export const asText = (lines: readonly LetterLine[]): string =>
  lines
    .map((line) => {
      if (typeof line === 'string') return line
      if ('code' in line) return `    ${line.code}`
      if ('quote' in line) return line.quote.replaceAll(/^/gm, '> ')
      if ('heading' in line) return `${line.heading}\n${'-'.repeat(Math.min(line.heading.length, 60))}`
      if ('foot' in line) return line.open === undefined ? line.foot : `${line.foot}: ${line.open}`
      return `${line.says}:\n${line.open}`
    })
    .join('\n\n')
    .concat('\n')

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The same letter as HTML: nothing is fetched from anywhere, so that opening it tells nobody. */
export function asHtml(lines: readonly LetterLine[]): string {
  const body = lines.map((line) => {
    if (typeof line === 'string') return `<p>${escaped(line)}</p>`
    if ('code' in line)
      return `<p style="font:600 28px/1.2 monospace;letter-spacing:.15em">${escaped(line.code)}</p>`
    if ('quote' in line)
      return `<blockquote style="margin:0 0 1em;padding-left:1em;border-left:3px solid #ccc;white-space:pre-wrap">${escaped(line.quote)}</blockquote>`
    if ('heading' in line)
      return `<h2 style="font-size:17px;margin:1.5em 0 .5em">${escaped(line.heading)}</h2>`
    if ('foot' in line)
      return line.open === undefined
        ? `<p><small>${escaped(line.foot)}</small></p>`
        : `<p><small><a href="${escaped(line.open)}">${escaped(line.foot)}</a></small></p>`
    return `<p><a href="${escaped(line.open)}">${escaped(line.says)}</a><br><small>${escaped(line.open)}</small></p>`
  })
  return `<!doctype html><html lang="en"><body style="font:16px/1.5 sans-serif;max-width:36em">${body.join('')}</body></html>\n`
}

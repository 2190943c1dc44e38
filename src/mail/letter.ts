import { z } from 'zod'

/** One line of a letter: a paragraph, a code that is typed off, or an address that is opened. */
export const letterLine = z.union([
  z.string(),
  z.object({ code: z.string() }),
  z.object({ open: z.string(), says: z.string() }),
])
export type LetterLine = z.output<typeof letterLine>

/** The same letter for those who read plain text. */
export const asText = (lines: readonly LetterLine[]): string =>
  lines
    .map((line) => {
      if (typeof line === 'string') return line
      return 'code' in line ? `    ${line.code}` : `${line.says}:\n${line.open}`
    })
    .join('\n\n')
    .concat('\n')

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The same letter as HTML: nothing is fetched from anywhere, so that opening it tells nobody. */
export function asHtml(lines: readonly LetterLine[]): string {
  const body = lines.map((line) => {
    if (typeof line === 'string') return `<p>${escaped(line)}</p>`
    return 'code' in line
      ? `<p style="font:600 28px/1.2 monospace;letter-spacing:.15em">${escaped(line.code)}</p>`
      : `<p><a href="${escaped(line.open)}">${escaped(line.says)}</a><br><small>${escaped(line.open)}</small></p>`
  })
  return `<!doctype html><html lang="en"><body style="font:16px/1.5 sans-serif;max-width:36em">${body.join('')}</body></html>\n`
}

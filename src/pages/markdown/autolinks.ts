import type { MarkdownIt } from 'markdown-it'

/**
 * Addresses in running text as GitHub links them: with `https://`, with `www.`, and e-mail; never a bare `page.md`.
 *
 * @see https://github.github.com/gfm/#autolinks-extension-
 */
export function autolinks(md: MarkdownIt): void {
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: true })
  const web = (text: string, at: number) => (text.startsWith('//', at) ? lengthOf(text, at + 2, 2) : 0)
  md.linkify.add('http:', { validate: web }).add('https:', { validate: web })
  md.linkify.add('www.', {
    validate: (text, at) => lengthOf(text, at, 0),
    normalize: (match) => {
      match.url = `https://${match.url}`
    },
  })
}

/** A name of a host, whose last two parts have no `_`; then whatever is neither blank nor `<`. */
const host = /(?:[\p{L}\p{N}_-]+\.)*[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)?(?![\p{L}\p{N}_])/uy
const rest = /[^\s<。、，；：」』）】》]*/uy
const longest = 4000

/** How much of the text from `at` on belongs to an address, `before` counted; 0 where it is none. */
function lengthOf(text: string, at: number, before: number): number {
  const part = text.slice(at, at + longest)
  host.lastIndex = 0
  const name = host.exec(part)?.[0]
  if (name === undefined) return 0
  rest.lastIndex = name.length
  const end = name.length + (rest.exec(part)?.[0].length ?? 0)
  return before + withoutEnd(part.slice(0, end)).length
}

/** Without what belongs to the sentence around it: stops, a bracket that it does not open, `&hellip;`. */
function withoutEnd(address: string): string {
  let end = address.length
  let unopened = address.split(')').length - address.split('(').length
  for (;;) {
    const last = address[end - 1] ?? ''
    if (/[?!.,:*_~'"]/.test(last)) end--
    else if (last === ')' && unopened > 0) {
      unopened--
      end--
    } else if (last === ';') {
      const entity = /&[a-z0-9]+;$/i.exec(address.slice(Math.max(0, end - 40), end))?.[0]
      end -= entity?.length ?? 1
    } else return address.slice(0, end)
  }
}

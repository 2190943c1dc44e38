import type { Resolve } from '#pages'

/** Stands for where a link leads that is not open to who reads. */
const closed = '#not-open-to-you'

/** What a link's address is written in: in brackets behind its text, in a definition, in an attribute. */
const written = new RegExp(
  [
    String.raw`(?<before>\]\([ \t]*)(?:<(?<angled>[^<>\n]*)>|(?<plain>[^\s<>()]+(?:\([^\s()]*\)[^\s()]*)*))`,
    String.raw`(?<defined>^[ \t]{0,3}\[[^\]\n]+\]:[ \t]*)<?(?<target>[^\s<>]+)>?`,
    String.raw`(?<attribute>\b(?:href|src)=)(?<mark>["'])(?<value>[^"'\n]*)\k<mark>`,
  ].join('|'),
  'gm',
)

/**
 * Markdown whose links to pages and files lead there from anywhere; those outside stay as written, and so does code.
 * `addresses` are those that the page links, as written.
 */
export function absoluteLinks(
  body: string,
  addresses: ReadonlySet<string>,
  resolve: Resolve,
  base: string,
): string {
  const whole = (href: string): string => {
    const bare = href.trim()
    if (!addresses.has(bare) && !addresses.has(plainly(bare))) return href
    const found = resolve(bare, 'link')
    if (found.kind === 'hidden') return closed
    const leads = found.kind === 'page' || found.kind === 'file' ? found.href : undefined
    return leads === undefined ? href : inBrackets(new URL(leads, base).href)
  }
  return outsideCode(body, (text) =>
    text.replaceAll(written, (all, ...found) => {
      const { before, angled, plain, defined, target, attribute, mark, value } = groupsOf(found)
      if (before !== undefined) return `${before}${whole(angled ?? plain ?? '')}`
      if (defined !== undefined) return `${defined}${whole(target ?? '')}`
      return attribute === undefined ? all : `${attribute}${mark}${whole(value ?? '')}${mark}`
    }),
  )
}

/** The named groups, which `replace` hands over last. */
function groupsOf(found: readonly unknown[]): Readonly<Record<string, string | undefined>> {
  const last = found.at(-1)
  return typeof last === 'object' && last !== null ? (last as Record<string, string | undefined>) : {}
}

/** Brackets and blanks would end the address. */
const inBrackets = (href: string): string =>
  href.replaceAll(/[()\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

function plainly(href: string): string {
  try {
    return decodeURI(href)
  } catch {
    return href
  }
}

const fence = /^[ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)?(`{3,}|~{3,})/

/** Changes what is no code: neither between fences nor between ticks. */
function outsideCode(body: string, change: (text: string) => string): string {
  let open: string | undefined
  return body
    .split('\n')
    .map((line) => {
      const mark = fence.exec(line)?.[1]
      if (open === undefined && mark === undefined) return outsideTicks(line, change)
      if (open === undefined) open = mark
      else if (mark?.startsWith(open) && line.trim().replace(/^[>\s]+/, '') === mark) open = undefined
      return line
    })
    .join('\n')
}

/** A longer line with ticks in it was not written by hand; its ticks would be matched for ever. */
const longest = 20_000

function outsideTicks(line: string, change: (text: string) => string): string {
  if (!line.includes('`')) return change(line)
  if (line.length > longest) return line
  const spans = [...line.matchAll(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g)]
  let at = 0
  const parts = spans.flatMap((span) => {
    const text = line.slice(at, span.index)
    at = span.index + span[0].length
    return [change(text), span[0]]
  })
  return [...parts, change(line.slice(at))].join('')
}

import { knownTags } from './known-tags.ts'

const tag = /<(\/?)([a-z][a-z0-9-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi
/** A comment, an instruction to a program, or what opens a tag and may not end it. */
const pieces = /<!--[^]*?(?:-->|$)|<\?[^]*?(?:\?>|$)|<\/?[a-z](?:[^<>"']|"[^"]*"|'[^']*')*>?/gi

/**
 * Raw HTML of a page before it is made clean: `<your name>` is text, and so is a tag that never ends; an embedded page
 * becomes a link to it, and nothing claims to know its source lines.
 */
export function tameHtml(html: string): string {
  const whole = html.replace(pieces, (piece) => {
    if (piece.startsWith('<!') || piece.endsWith('>')) return piece.startsWith('<?') ? '' : piece
    return piece.startsWith('<?') ? '' : `&lt;${piece.slice(1)}`
  })
  return whole.replace(tag, (whole: string, slash: string, name: string, rest: string) => {
    const lower = name.toLowerCase()
    if (!knownTags.has(lower)) return whole.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    if (lower === 'iframe') return slash ? '' : embedLink(rest)
    return whole.replace(/data-lines/gi, 'data-no-lines')
  })
}

function embedLink(attributes: string): string {
  const [, double, single, bare] = /\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(attributes) ?? []
  const source = double ?? single ?? bare ?? ''
  const [, doubleTitle, singleTitle] = /\stitle\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(attributes) ?? []
  const title = (doubleTitle ?? singleTitle ?? '').replaceAll('"', '&quot;')
  return `<a class="embed" href="${source.replaceAll('"', '&quot;')}"${title && ` title="${title}"`}></a>`
}

/** Writes the source lines into the first element of a raw HTML block. */
export const withLines = (html: string, lines: string): string =>
  html.replace(/^(\s*<[a-z][a-z0-9]*)(?=[\s/>])/i, `$1 data-lines="${lines}"`)

const empty = new Set([
  'br',
  'hr',
  'img',
  'input',
  'col',
  'wbr',
  'source',
  'meta',
  'link',
  'area',
  'embed',
  'param',
  'track',
])

/** The elements that a piece of HTML opens and closes, in order; comments and empty elements left out. */
export function tagsIn(html: string): readonly { readonly name: string; readonly opens: boolean }[] {
  return [...withoutComments(html).matchAll(tag)].flatMap(([, slash, name = '', rest = '']) => {
    const lower = name.toLowerCase()
    return empty.has(lower) || rest.endsWith('/') ? [] : [{ name: lower, opens: slash === '' }]
  })
}

function withoutComments(html: string): string {
  let kept = ''
  let from = 0
  for (let at = html.indexOf('<!--'); at !== -1; at = html.indexOf('<!--', from)) {
    kept += html.slice(from, at)
    const end = html.indexOf('-->', at + 4)
    if (end === -1) return kept
    from = end + 3
  }
  return kept + html.slice(from)
}

/** How deep a piece of HTML nests at most, were nothing closed for it. */
export function depthOf(html: string): number {
  let depth = 0
  let deepest = 0
  for (const { opens } of tagsIn(html)) {
    depth = Math.max(0, depth + (opens ? 1 : -1))
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

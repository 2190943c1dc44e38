import type { MarkdownIt, Token } from 'markdown-it'

/** Elements that take all that follows as theirs until they end. */
const swallowing =
  /<(\/?)(title|textarea|style|script|xmp|noembed|noframes|noscript|plaintext|template|option|svg|math)(?=[\s/>])([^<>]*)/gi

/** Shows `<title>` and its like as text where nothing ends them, so that no slip takes the rest of the page away; GitHub always does. */
export function swallowingTags(md: MarkdownIt): void {
  md.core.ruler.push('swallowing-tags', ({ tokens }) => {
    const ends = new Map<string, number>()
    for (const token of tokens.toReversed())
      for (const part of (token.children ?? [token]).toReversed())
        if (part.type === 'html_block' || part.type === 'html_inline') showUnended(part, ends)
  })
}

/** `ends` counts those that stand further below and end nothing yet. */
function showUnended(token: Token, ends: Map<string, number>): void {
  const unended = new Set<number>()
  for (const [, slash, name = '', rest = '', index] of placesIn(token.content)) {
    const key = name.toLowerCase()
    const left = ends.get(key) ?? 0
    if (slash) ends.set(key, left + 1)
    else if (left > 0) ends.set(key, left - 1)
    else if (!rest.endsWith('/')) unended.add(index)
  }
  if (unended.size > 0)
    token.content = token.content.replaceAll(swallowing, (found, _slash, _name, _rest, index: number) =>
      unended.has(index) ? `&lt;${found.slice(1)}` : found,
    )
}

const placesIn = (html: string) =>
  [...html.matchAll(swallowing)]
    .map(({ 0: found, 1: slash, 2: name, 3: rest, index }) => [found, slash, name, rest, index] as const)
    .toReversed()

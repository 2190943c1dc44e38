import type { Token } from 'markdown-it'
import { notesOf, plainText } from '../markdown/tokens.ts'
import type { PageLink } from './parsed-page.ts'

/** The links and images of the Markdown, each with its own line. Those in raw HTML are not among them. */
export function collectLinks(tokens: readonly Token[]): readonly PageLink[] {
  return tokens.flatMap((token) =>
    token.children ? linksIn(token.children, notesOf(token).lines?.[0] ?? 1) : [],
  )
}

function linksIn(children: readonly Token[], firstLine: number): readonly PageLink[] {
  const links: PageLink[] = []
  let line = firstLine
  for (const [at, token] of children.entries()) {
    if (token.type === 'softbreak' || token.type === 'hardbreak') line++
    else if (token.type === 'image')
      links.push({
        href: String(token.attrGet('src') ?? ''),
        text: plainText(token.children),
        line,
        use: 'image',
      })
    else if (token.type === 'link_open') {
      const close = children.findIndex(({ type }, index) => index > at && type === 'link_close')
      const text = plainText(children.slice(at + 1, close === -1 ? undefined : close))
      links.push({ href: String(token.attrGet('href') ?? ''), text, line, use: 'link' })
    }
  }
  return links
}

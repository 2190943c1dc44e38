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
  let open: { readonly href: string; readonly line: number; readonly inside: Token[] } | undefined
  for (const token of children) {
    if (token.type === 'softbreak' || token.type === 'hardbreak') line++
    if (token.type === 'link_open') {
      open = { href: String(token.attrGet('href') ?? ''), line, inside: [] }
    } else if (token.type === 'link_close' && open) {
      links.push({ href: open.href, text: plainText(open.inside), line: open.line, use: 'link' })
      open = undefined
    } else open?.inside.push(token)
    if (token.type === 'image')
      links.push({
        href: String(token.attrGet('src') ?? ''),
        text: plainText(token.children),
        line,
        use: 'image',
      })
  }
  return links
}

import type { Token } from 'markdown-it'
import { markdown } from '../markdown/markdown.ts'
import { notesOf, plainText } from '../markdown/tokens.ts'
import { pictureOf } from '../templates/kinds/media.ts'
import type { PageLink } from './parsed-page.ts'

/** The links and images of a page, in Markdown and in raw HTML, each with its own line. */
export function collectLinks(tokens: readonly Token[]): readonly PageLink[] {
  let line = 1
  return tokens.flatMap((token) => {
    // Cells of a table know no line of their own, their row does.
    line = notesOf(token).lines?.[0] ?? line
    const picture = pictureOf(notesOf(token).tag)
    if (picture) return [{ ...picture, line, use: 'image' }]
    if (token.children) return linksIn(token.children, line)
    return token.type === 'html_block' ? linksOfHtml(token.content, line) : []
  })
}

function linksIn(children: readonly Token[], firstLine: number): readonly PageLink[] {
  const links: PageLink[] = []
  let line = firstLine
  let open: { readonly href: string; readonly line: number; readonly inside: Token[] } | undefined
  for (const token of children) {
    if (token.type === 'softbreak' || token.type === 'hardbreak') line++
    const picture = pictureOf(notesOf(token).tag)
    if (picture) links.push({ ...picture, line, use: 'image' })
    if (token.type === 'html_inline') links.push(...linksOfHtml(token.content, line))
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

const linkTag = /<(a|img)\b((?:[^<>"']|"[^"]*"|'[^']*')*)>([^<]*)/gi
const target = /(?:^|\s)(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i
const words = /(?:^|\s)alt\s*=\s*(?:"([^"]*)"|'([^']*)')/i

/** The links and images in a piece of raw HTML; what is commented out is none. */
function linksOfHtml(html: string, firstLine: number): readonly PageLink[] {
  if (!/<(?:a|img)\b/i.test(html)) return []
  const shown = html.replaceAll(/<!--[^]*?(?:-->|$)/g, (comment) => comment.replaceAll(/[^\n]/g, ' '))
  let line = firstLine
  let from = 0
  return [...shown.matchAll(linkTag)].flatMap((found): readonly PageLink[] => {
    const [, name = '', attributes = '', after = ''] = found
    for (let at = shown.indexOf('\n', from); at !== -1 && at < found.index; at = shown.indexOf('\n', at + 1))
      line++
    from = found.index
    const [, double, single, bare] = target.exec(attributes) ?? []
    const href = double ?? single ?? bare
    if (href === undefined) return []
    const image = name.toLowerCase() === 'img'
    const [, alt = '', other = ''] = (image && words.exec(attributes)) || []
    const text = image ? alt || other : after.trim()
    return [{ href: markdown.utils.unescapeAll(href), text, line, use: image ? 'image' : 'link' }]
  })
}

import type { MarkdownIt, Token } from 'markdown-it'
import { isOutOfContents } from './contents-list.ts'
import { otherNames, type WrittenHeading } from './heading-names.ts'
import { Slugger } from './slugs.ts'
import { note, notesOf, plainText, textAsWritten } from './tokens.ts'

/**
 * Gives headings their ids by GitHub's rule, and further names by those of other programs, so that links of all worlds arrive. `<a name>` is taken out of their text: a name is a target, no part of the title.
 */
export function headings(md: MarkdownIt): void {
  md.core.ruler.push('headings', ({ tokens, env }) => {
    const levels: unknown = env['tocLevels']
    const isListed = (token: Token) =>
      !isOutOfContents(token) && (!Array.isArray(levels) || levels.includes(Number(token.tag[1])))
    const slugger = new Slugger()
    const found: { readonly token: Token; readonly written: WrittenHeading }[] = []
    for (const [at, token] of tokens.entries()) {
      const inline = tokens[at + 1]
      if (token.type !== 'heading_open' || !inline) continue
      const untrimmed = textAsWritten(inline.children)
      const { children, names } = withoutNames(inline.children ?? [])
      inline.children = children
      const given = notesOf(token).attributes?.id
      const title = plainText(children)
      const id = slugger.next(textAsWritten(children).trim(), given)
      note(token, { heading: { id, title, names, listed: isListed(token) } })
      const hasTags = inline.content.includes('<') || inline.content.includes('{')
      const source = hasTags ? undefined : inline.content
      found.push({
        token,
        written: { id, isGiven: id === given, title, untrimmed, ...(source === undefined ? {} : { source }) },
      })
    }
    const others = otherNames(found.map(({ written }) => written))
    for (const [at, { token }] of found.entries()) {
      const heading = notesOf(token).heading
      if (!heading) continue
      const names = [...new Set([...heading.names, ...(others[at] ?? [])])].filter(
        (name) => name !== heading.id,
      )
      note(token, { heading: { ...heading, names } })
    }
  })
}

const nameTag = /^<a\s+(?:name|id)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))\s*\/?>$/i

function withoutNames(tokens: readonly Token[]): { children: Token[]; names: readonly string[] } {
  const names: string[] = []
  const children: Token[] = []
  let open = 0
  for (const token of tokens) {
    const name = token.type === 'html_inline' ? nameTag.exec(token.content) : null
    if (name) {
      names.push(name[1] ?? name[2] ?? name[3] ?? '')
      if (!token.content.endsWith('/>')) open++
    } else if (open > 0 && token.type === 'html_inline' && /^<\/a\s*>$/i.test(token.content)) {
      open--
    } else children.push(token)
  }
  return { children: names.length > 0 ? trimmed(children) : children, names: names.filter(Boolean) }
}

/** Takes the blanks away that stood between the text and the tag. */
function trimmed(tokens: Token[]): Token[] {
  const [first] = tokens
  const last = tokens.at(-1)
  if (first?.type === 'text') first.content = first.content.trimStart()
  if (last?.type === 'text') last.content = last.content.trimEnd()
  return tokens
}

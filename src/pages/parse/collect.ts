import type { Token } from 'markdown-it'
import { notesOf, plainText } from '../markdown/tokens.ts'
import type { Alias, Anchor, FenceBlock, Paragraph, Section } from './parsed-page.ts'
import { sentencesOf } from './sentences.ts'

/** Sections in order; headings inside lists and quotations begin none. */
export function collectSections(tokens: readonly Token[], lastLine: number): readonly Section[] {
  const starts = tokens.flatMap((token) => {
    const heading = notesOf(token).heading
    const lines = notesOf(token).lines
    return heading && lines && token.level === 0
      ? [{ ...heading, level: Number(token.tag[1]), line: lines[0] }]
      : []
  })
  return starts.map(({ id, title, names, listed, level, line }, at) => {
    const next = starts[at + 1]?.line
    return {
      id,
      level,
      title,
      names,
      listed,
      lines: [line, next === undefined ? Math.max(line, lastLine) : next - 1],
    }
  })
}

const htmlTarget = /<[a-z][^>]*?\s(?:id|name)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi

/** Headings, their names, and every `id` or `<a name>` of raw HTML; the first of two equal ones wins. */
export function collectAnchors(tokens: readonly Token[]): readonly Anchor[] {
  const anchors = new Map<string, Anchor>()
  const add = (id: string | undefined, line: number, kind: Anchor['kind']) => {
    if (id && !anchors.has(id)) anchors.set(id, { id, line, kind })
  }
  for (const token of tokens) {
    const line = notesOf(token).lines?.[0] ?? 0
    const heading = notesOf(token).heading
    add(heading?.id, line, 'heading')
    for (const name of heading?.names ?? []) add(name, line, 'name')
    for (const html of htmlIn(token))
      for (const [, double, single, bare] of html.matchAll(htmlTarget))
        add(double ?? single ?? bare, line, 'name')
  }
  return [...anchors.values()]
}

/** Names that headings would have elsewhere, each with the id of its heading. */
export const collectAliases = (tokens: readonly Token[]): readonly Alias[] =>
  tokens.flatMap((token) => {
    const heading = notesOf(token).heading
    return heading?.aliases?.map(({ id }) => ({ id, of: heading.id })) ?? []
  })

const htmlIn = (token: Token): readonly string[] =>
  token.type === 'html_block'
    ? [token.content]
    : (token.children ?? []).filter(({ type }) => type === 'html_inline').map(({ content }) => content)

/** Every fence with the section and the paragraph it stands under. */
export function collectFences(tokens: readonly Token[], linesAbove: number): readonly FenceBlock[] {
  const fences: FenceBlock[] = []
  let section: FenceBlock['section']
  let prose: { readonly inline: Token; said?: Paragraph } | undefined
  for (const [at, token] of tokens.entries()) {
    const heading = notesOf(token).heading
    if (heading) {
      section = { id: heading.id, title: heading.title, line: notesOf(token).lines?.[0] ?? 1 }
      prose = undefined
    } else if (
      token.type === 'inline' &&
      tokens[at - 1]?.type === 'paragraph_open' &&
      plainText(token.children)
    ) {
      prose = { inline: token }
    } else if (token.type === 'fence') {
      if (prose) prose.said ??= paragraphOf(prose.inline)
      fences.push(fenceOf(token, linesAbove, section, prose?.said))
    }
  }
  return fences
}

function paragraphOf(inline: Token): Paragraph {
  const text = plainText(inline.children)
  return { text, sentences: sentencesOf(text), lines: notesOf(inline).lines ?? [1, 1] }
}

function fenceOf(
  token: Token,
  linesAbove: number,
  section: FenceBlock['section'],
  paragraph: Paragraph | undefined,
): FenceBlock {
  const { closed, columns } = notesOf(token).fence ?? { closed: true, columns: [] }
  const [from, to] = token.map ?? [0, 1]
  return {
    info: token.info.trim(),
    body: token.content,
    lines: [from + 1 + linesAbove, to + linesAbove],
    bodyLine: from + 2 + linesAbove,
    bodyColumn: columns[0] ?? 1,
    columns,
    closed,
    ...(section ? { section } : {}),
    ...(paragraph ? { paragraph } : {}),
  }
}

import type { Token } from 'markdown-it'
import { notesOf, plainText } from '../markdown/tokens.ts'
import type { ParsedPage } from './parsed-page.ts'
import { sentencesOf } from './sentences.ts'

/** A link with the sentence in which it stands. */
export interface SaidLink {
  /** As written. */
  readonly href: string
  readonly sentence: string
  readonly line: number
  /** Undefined before the first heading. */
  readonly section?: { readonly id: string; readonly title: string }
}

/** More of one sentence nobody reads in a list. */
const longest = 300
/** So far ahead a link's sentence is looked for. */
const ahead = 40
/** After so many that were not found, their texts are not as the sentences have them. */
const mostMisses = 20

/** The links of a page with their sentences, in order; of Markdown and of `<a href>` within a text. */
export function saidLinks({ tokens }: Pick<ParsedPage, 'tokens'>): readonly SaidLink[] {
  const links: SaidLink[] = []
  let section: SaidLink['section']
  for (const token of tokens) {
    const { heading, lines } = notesOf(token)
    if (heading) section = { id: heading.id, title: heading.title }
    if (token.type !== 'inline' || !token.children) continue
    const found = linksIn(token.children, lines?.[0] ?? 1)
    if (found.length === 0) continue
    const sayIn = sentenceFinder(sentencesOf(plainText(token.children)))
    for (const { href, text, line } of found)
      links.push({ href, line, sentence: sayIn(text), ...(section && { section }) })
  }
  return links
}

const htmlLink = /^<a\s[^>]*?\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i

function linksIn(children: readonly Token[], firstLine: number) {
  const links: { readonly href: string; readonly text: string; readonly line: number }[] = []
  let line = firstLine
  let open: { readonly href: string; readonly line: number; readonly inside: Token[] } | undefined
  for (const token of children) {
    if (token.type === 'softbreak' || token.type === 'hardbreak') line += 1
    const href = hrefOf(token)
    if (href !== undefined) open = { href, line, inside: [] }
    else if (open && (token.type === 'link_close' || /^<\/a\s*>/i.test(token.content))) {
      links.push({ href: open.href, text: plainText(open.inside), line: open.line })
      open = undefined
    } else open?.inside.push(token)
  }
  return links
}

function hrefOf(token: Token): string | undefined {
  if (token.type === 'link_open') return String(token.attrGet('href') ?? '')
  if (token.type !== 'html_inline') return undefined
  const [, double, single, bare] = htmlLink.exec(token.content) ?? []
  return double ?? single ?? bare
}

/** Finds the sentence of one link after the other, each from where the one before was found. */
function sentenceFinder(sentences: readonly string[]): (text: string) => string {
  let [at, from, misses] = [0, 0, 0]
  return (text) => {
    const end = misses < mostMisses ? Math.min(at + ahead, sentences.length) : at
    for (let next = at; next < end; next += 1) {
      const place = sentences[next]?.indexOf(text, next === at ? from : 0) ?? -1
      if (place === -1) continue
      from = place + text.length
      at = next
      return cut(sentences[at] ?? text, place)
    }
    misses += 1
    return cut(sentences[at] ?? text, from)
  }
}

/** The sentence, or of a long one the part around a place. */
function cut(sentence: string, place: number): string {
  if (sentence.length <= longest) return sentence
  const from = Math.max(0, place - longest / 3)
  const part = sentence.slice(from, from + longest).toWellFormed()
  return `${from > 0 ? '…' : ''}${part}${from + longest < sentence.length ? '…' : ''}`
}

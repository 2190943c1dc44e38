import type { Token } from 'markdown-it'
import type { Finding } from '../finding.ts'
import { markdown } from '../markdown/markdown.ts'
import { notesOf, type Lines } from '../markdown/tokens.ts'
import type { FenceBlock, ParsedPage, Section } from '../parse/parsed-page.ts'
import { blocksOf, type Block } from './blocks.ts'
import { cleaner, type Resolve } from './clean-html.ts'
import { linkFindings } from './link-findings.ts'

export type Part =
  | { readonly kind: 'html'; readonly html: string; readonly lines: Lines }
  | { readonly kind: 'definition'; readonly fence: FenceBlock }

export interface RenderedSection {
  /** Undefined for what stands above the first heading. */
  readonly id?: string
  /** As shown: the page's title is 1, and nothing else is. 0 above the first heading. */
  readonly level: number
  /** Plain text. */
  readonly title: string
  /** HTML of the heading with id and permalink; left out where the heading is the page's title. */
  readonly heading?: string
  readonly parts: readonly Part[]
}

export interface RenderedPage {
  readonly title: string
  /** HTML of the page's `<h1>`, with inline markup, id and permalink where the page has such a heading. */
  readonly heading: string
  /** One sentence on the page, plain text, from its front matter. */
  readonly lede?: string
  readonly toc: readonly { readonly id: string; readonly title: string; readonly level: number }[]
  readonly sections: readonly RenderedSection[]
  readonly findings: readonly Finding[]
}

export interface RenderOptions {
  /** Where an address leads; never asked for `#…`. */
  readonly resolve: Resolve
  /** Fences that become a part of their own instead of code. */
  readonly isDefinition: (fence: FenceBlock) => boolean
}

/** The HTML of a page in pieces, so that each section can be laid out with cards beside its rules. Pure. */
export function renderPage(page: ParsedPage, { resolve, isDefinition }: RenderOptions): RenderedPage {
  const clean = cleaner(resolve, new Set(page.sections.map(({ id }) => id)))
  const deeper = page.sections.some((section) => section.level === 1 && section !== page.titleSection)
  const html = (tokens: readonly Token[]) =>
    clean(markdown.renderer.render([...tokens], markdown.options, { deeper }))
  const definitions = definitionTokens(page, isDefinition)
  const shownLevel = ({ level }: Section) => Math.min(6, level + (deeper ? 1 : 0))
  if (!page.isText) return notReadable(page)
  const sections = inSections(page).map(({ section, headingBlock, blocks }) => ({
    ...(section ? { id: section.id } : {}),
    level: section ? shownLevel(section) : 0,
    title: section?.title ?? '',
    ...(section && section !== page.titleSection ? { heading: html(headingBlock) } : {}),
    parts: partsOf(blocks, definitions, html),
  }))
  const rest = page.sections.filter((section) => section !== page.titleSection)
  return {
    title: page.title,
    heading: titleHeading(page, clean),
    ...(page.description ? { lede: page.description } : {}),
    toc: rest.map((section) => ({ id: section.id, title: section.title, level: shownLevel(section) })),
    sections: sections.filter(({ id, parts }) => id !== undefined || parts.length > 0),
    findings: [...page.findings, ...linkFindings(page, resolve)],
  }
}

function notReadable({ title, findings }: ParsedPage): RenderedPage {
  const html = '<p>This file is named like a page, but it is not text: there is nothing to read here.</p>'
  const heading = `<h1>${markdown.utils.escapeHtml(title)}</h1>`
  const sections = [{ level: 0, title: '', parts: [{ kind: 'html', html, lines: [1, 1] }] }] as const
  return { title, heading, toc: [], sections, findings }
}

function definitionTokens(
  page: ParsedPage,
  isDefinition: RenderOptions['isDefinition'],
): ReadonlyMap<Token, FenceBlock> {
  const tokens = page.tokens.filter(({ type }) => type === 'fence')
  return new Map(
    page.fences.flatMap((fence, at) => (tokens[at] && isDefinition(fence) ? [[tokens[at], fence]] : [])),
  )
}

interface SectionBlocks {
  readonly section?: Section
  readonly headingBlock: Block
  readonly blocks: Block[]
}

/** Blocks by the section they stand in; a heading inside raw HTML stays where it is. */
function inSections(page: ParsedPage): readonly SectionBlocks[] {
  const byId = new Map(page.sections.map((section) => [section.id, section]))
  const found: SectionBlocks[] = [{ headingBlock: [], blocks: [] }]
  for (const block of blocksOf(page.tokens)) {
    const section = block[0] && byId.get(notesOf(block[0]).heading?.id ?? '')
    if (section) found.push({ section, headingBlock: block, blocks: [] })
    else found.at(-1)?.blocks.push(block)
  }
  return found
}

function partsOf(
  blocks: readonly Block[],
  definitions: ReadonlyMap<Token, FenceBlock>,
  html: (tokens: readonly Token[]) => string,
): readonly Part[] {
  const parts: Part[] = []
  let run: Token[] = []
  const flush = () => {
    const lines = linesOf(run)
    const made = html(run).trim()
    if (made) parts.push({ kind: 'html', html: made, lines })
    run = []
  }
  for (const block of blocks) {
    const inside: FenceBlock[] = []
    for (const token of block) {
      const fence = definitions.get(token)
      if (fence) inside.push(fence)
      else run.push(token)
    }
    if (inside.length > 0) flush()
    for (const fence of inside) parts.push({ kind: 'definition', fence })
  }
  flush()
  return parts
}

function linesOf(tokens: readonly Token[]): Lines {
  let from = Infinity
  let to = 0
  for (const { lines } of tokens.map(notesOf)) {
    from = Math.min(from, lines?.[0] ?? from)
    to = Math.max(to, lines?.[1] ?? to)
  }
  return [Math.min(from, to), to]
}

function titleHeading(page: ParsedPage, clean: (html: string) => string): string {
  const at = page.tokens.findIndex((token) => notesOf(token).heading?.id === page.titleSection?.id)
  const tokens = page.titleSection ? page.tokens.slice(at, at + 3) : []
  const own = tokens.length > 0 ? markdown.renderer.render(tokens, markdown.options, {}) : ''
  const html = own.replace(/^<h\d/, '<h1').replace(/<\/h\d>\s*$/, '</h1>')
  return clean(html || `<h1>${markdown.utils.escapeHtml(page.title)}</h1>`).trim()
}

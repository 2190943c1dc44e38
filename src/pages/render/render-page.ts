import type { Finding } from '../finding.ts'
import { markdown } from '../markdown/markdown.ts'
import type { Lines } from '../markdown/tokens.ts'
import type { FenceBlock, ParsedPage, Section } from '../parse/parsed-page.ts'
import { anchorsOf, findAnchor, type FormerNames } from '../links/anchors.ts'
import { decoded } from '../links/written.ts'
import { cleaner } from './clean-html.ts'
import type { Resolve } from './clean-links.ts'
import { htmlOfRuns } from './html-of-runs.ts'
import { blankFindings, includeFindings, linkFindings } from './link-findings.ts'
import { linesAround, outline } from './outline.ts'
import { asked, type PeopleAsked } from '../templates/people-asked.ts'
import { highlighter } from './highlight.ts'
import { includer } from './included.ts'

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
  /** People to look up when the page is served; `answered` puts them in their places. */
  readonly asked: readonly PeopleAsked[]
  /** Origins of other sites that the page offers to show in place. */
  readonly frames: readonly string[]
}

export interface RenderOptions {
  /** Where an address leads; never asked for `#…`. */
  readonly resolve: Resolve
  /** Fences that become a part of their own instead of code. */
  readonly isDefinition: (fence: FenceBlock) => boolean
  /** Another file of the handbook that the page wants to show as part of itself; undefined where its reader may not have it. */
  readonly include?: (path: string) => ParsedPage | undefined
  /** Hosts besides the usual ones whose pages may be shown in place. */
  readonly embeds?: readonly string[]
  /** Names that its anchors had, from its history. */
  readonly former?: FormerNames
}

/** The HTML of a page in pieces, so that each section can be laid out with cards beside its rules. Pure. */
export function renderPage(
  page: ParsedPage,
  { resolve, isDefinition, include, former, embeds = [] }: RenderOptions,
): RenderedPage {
  if (!page.isText) return notReadable(page)
  const isTitle = (section: Section | undefined) => section !== undefined && section === page.titleSection
  const deeper = page.sections.some((section) => section.level === 1 && !isTitle(section))
  const shownLevel = ({ level }: Section) => Math.min(6, level + (deeper ? 1 : 0))
  const raw = outline(page, isDefinition)
  const own = { anchors: anchorsOf(page), ...(former ? { former } : {}) }
  const resolveOwn = (fragment: string) => findAnchor(own.anchors, decoded(fragment), former)?.id
  const frames = new Set<string>()
  const headingIds = new Set(page.sections.map(({ id }) => id))
  const clean = cleaner({ resolve, resolveOwn, headingIds, embeds, frames })
  const runs = raw.flatMap(({ heading, parts }) => [
    heading,
    ...parts.flatMap((part) => (part.kind === 'html' ? [part.tokens] : [])),
  ])
  const people: PeopleAsked[] = []
  const ask = (one: PeopleAsked) => asked(people.push(one) - 1, escapeHtml(one.names.join(', ')))
  const same = { ask, highlight: highlighter() }
  const drawing = {
    ...same,
    frontMatter: page.frontMatter,
    include: includer(page, include, { deeper, ...same }),
  }
  const html = htmlOfRuns(runs, clean, { deeper, drawing })
  const sections = raw.map(({ section, heading, parts }): RenderedSection => ({
    ...(section ? { id: section.id } : {}),
    level: section ? shownLevel(section) : 0,
    title: section?.title ?? '',
    ...(section && !isTitle(section) ? { heading: html.get(heading) ?? '' } : {}),
    parts: parts.flatMap((part): Part[] => {
      if (part.kind === 'definition') return [part]
      const made = html.get(part.tokens)
      return made ? [{ kind: 'html', html: made, lines: linesAround(part.tokens) }] : []
    }),
  }))
  const title = raw.find(({ section }) => isTitle(section))
  return {
    title: page.title,
    heading: title ? asFirstLevel(html.get(title.heading) ?? '') : plainHeading(page.title),
    ...(page.description ? { lede: page.description } : {}),
    toc: page.sections
      .filter((section) => section.listed && !isTitle(section))
      .map((section) => ({ id: section.id, title: section.title, level: shownLevel(section) })),
    sections: sections.filter(({ id, parts }) => id !== undefined || parts.length > 0),
    findings: [
      ...page.findings,
      ...blankFindings(page),
      ...linkFindings(page, resolve, own),
      ...includeFindings(page, (path) => include?.(path) !== undefined),
    ],
    asked: people,
    frames: [...frames].toSorted(),
  }
}

const { escapeHtml } = markdown.utils
const plainHeading = (title: string): string => `<h1>${escapeHtml(title)}</h1>`
const asFirstLevel = (heading: string): string => heading.replace(/^<h\d/, '<h1').replace(/<\/h\d>$/, '</h1>')

function notReadable({ title, findings }: ParsedPage): RenderedPage {
  const html = '<p>This file is named like a page, but it is not text: there is nothing to read here.</p>'
  const sections = [{ level: 0, title: '', parts: [{ kind: 'html', html, lines: [1, 1] }] }] as const
  return { title, heading: plainHeading(title), toc: [], sections, findings, asked: [], frames: [] }
}

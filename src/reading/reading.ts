import {
  destinations,
  foundWhat,
  markdownHref,
  type Finding,
  type Handbook,
  type Page,
  type PeopleAsked,
  type Repository,
} from '#pages'
import { dayAt, Remembered, type Model } from '#kernel'
import type { Compiled } from '#model'
import { besideText } from './beside-text.ts'
import { crumbsOf } from './crumbs-of.ts'
import { folderAt } from './folder.ts'
import { ParsedPages } from './parsed-pages.ts'
import type { FolderPageProps } from './pages/folder-page.tsx'
import type { HandbookPageProps, PageSection } from './pages/page-view.ts'
import { Linked } from './linked.ts'
import { OverTime } from './over-time.ts'
import { readersSaid } from './readers-said.ts'
import { kindWord, RulesOfPage } from './rules-of-page.ts'
import type { Reader, SeenVersions } from './seen-versions.ts'
import { sectionAt, sectionHref } from './section-at.ts'
import { signLeads, type WhereNow } from './where-now.ts'

/** A page of one version, ready to be drawn; the same for everybody, without what the margin shows. */
export interface ReadPage {
  readonly page: Page
  readonly props: Omit<HandbookPageProps, 'today' | 'asOf'>
  /** Rules on the page whose cards a reader may see. */
  readonly rules: readonly { readonly kind: string; readonly name: string }[]
  /** Where it sends whoever opens it, if it is only a sign. */
  readonly leads?: WhereNow | undefined
  /** False where its links may lead further as soon as more of the past is read. */
  readonly settled: boolean
  /** People to look up for its reader: `withPeople`. */
  readonly asked: readonly PeopleAsked[]
  /** Origins of other sites that the page offers to show in place. */
  readonly frames: readonly string[]
}

export interface ReadingWorld {
  readonly repository: Repository
  readonly seen: SeenVersions
  /** Where this handbook is served, without a slash at the end. */
  readonly own?: string
  readonly compiledAt: (commit: string) => Promise<Compiled>
  /** What is wrong with the definitions and files of a version. */
  readonly findingsAt: (commit: string) => Promise<readonly Finding[]>
  /** Whether an info string names a kind: then its block is a rule, not code. */
  readonly isKind: (word: string) => boolean
  /** Whether definitions of that kind decide on acts. */
  readonly decides: (kind: string) => boolean
  /** What a person is called, by handle. */
  readonly nameOf: (handle: string) => Promise<string | undefined>
}

/** Reads pages of any version; what was read before is remembered. */
export class Reading {
  readonly #world: ReadingWorld
  readonly parsed: ParsedPages
  readonly linked: Linked
  /** Addresses and paragraphs, where they were and where they are. */
  readonly overTime: OverTime
  readonly #read = new Remembered<ReadPage>(1000)

  constructor(world: ReadingWorld) {
    this.#world = world
    this.parsed = new ParsedPages(world.repository)
    this.linked = new Linked(world.repository, world.own)
    const { repository, seen } = world
    this.overTime = new OverTime({ repository, seen, parsed: this.parsed, linked: this.linked })
  }

  /** The page at an address in a version; `past` makes its links stay in that version. */
  async page(reader: Reader, commit: string, url: string, past: boolean): Promise<ReadPage | undefined> {
    const handbook = await this.#world.seen.handbookFor(reader, commit)
    const page = handbook.find(url)
    if (!page) return undefined
    const key = `${handbook.key} ${past} ${page.url}`
    const read = await this.#read.get(key, async () =>
      this.#readPage(handbook, await this.#world.seen.modelThen(reader, commit), page, past),
    )
    if (!read.settled) this.#read.delete(key)
    return read
  }

  /** What a place without a page shows: the pages below it; undefined where there are none. */
  async folder(
    reader: Reader,
    commit: string,
    url: string,
    past: boolean,
  ): Promise<FolderPageProps | undefined> {
    const handbook = await this.#world.seen.handbookFor(reader, commit)
    return folderAt(handbook, url, past ? `?as-of=${commit}` : '')
  }

  /** What a place and all below it are, in the order of the menu; undefined where nothing stands below. */
  async section(reader: Reader, commit: string, url: string, past: boolean) {
    const handbook = await this.#world.seen.handbookFor(reader, commit)
    return sectionAt(handbook, url, past ? `?as-of=${commit}` : '')
  }

  /** Whether a stranger may read nothing at all. */
  async isClosed(reader: Reader): Promise<boolean> {
    const { pages, forStrangers } = await this.#world.seen.handbookFor(reader)
    return forStrangers && pages.length === 0
  }

  /** Pages whose address is close to one where nothing stands, nearest first. */
  async nearest(
    reader: Reader,
    commit: string,
    url: string,
  ): Promise<readonly { readonly title: string; readonly href: string }[]> {
    const handbook = await this.#world.seen.handbookFor(reader, commit)
    const link = handbook.resolveLink('', url)
    return link.kind === 'missing' && link.nearest
      ? [{ title: link.nearest.title, href: link.nearest.url }]
      : []
  }

  async #readPage(handbook: Handbook, model: Model, page: Page, past: boolean): Promise<ReadPage> {
    const { commit } = handbook
    const parsed = await this.parsed.of(page, handbook)
    const query = past ? `?as-of=${commit}` : ''
    const { repository } = this.#world
    const { known, former, settled } = await this.linked.from(page, parsed, handbook)
    const links = destinations(handbook, page.path, query, known)
    const beside = await besideText({ repository, parsed: this.parsed }, handbook, page, parsed, links)
    const rendered = await this.parsed.rendered(page, handbook, {
      ...beside,
      ...(former ? { former } : {}),
      embeds: handbook.settings.embeds,
      isDefinition: ({ info }) => this.#world.isKind(kindWord(info)),
    })
    const { findings } = await this.#world.compiledAt(commit)
    const mistakes = findings.filter(
      ({ path, line }) => path === page.path && handbook.shows(path, [line, line]),
    )
    const rules = new RulesOfPage(model, page.path, mistakes, this.#world.decides)
    await rules.dated(this.#world.repository, handbook.settings.zone)
    const [latest] = await this.#world.repository.history(page.path, { from: commit, limit: 1 })
    const owner = page.owner
    const props = {
      title: rendered.title,
      heading: rendered.heading,
      description: rendered.lede,
      owner: owner === undefined ? undefined : { name: (await this.#world.nameOf(owner)) ?? owner },
      changedOn: latest && dayAt(latest.commit.committedAt, handbook.settings.zone),
      readBy: handbook.forStrangers ? undefined : await readersSaid(page, model, this.#world.nameOf),
      historyHref: historyOf(page.url),
      version: commit,
      markdownHref: withQuery(markdownHref(handbook, page.url), query),
      sectionHref: sectionHref(handbook, page.url, query),
      linksHref: past ? undefined : `/-/links?page=${encodeURIComponent(page.url)}`,
      crumbs: crumbsOf(handbook, page.url, query),
      toc: rendered.toc,
      ...onwardFrom(handbook, page, query),
      sections: rendered.sections.map((section): PageSection => ({
        ...section,
        parts: section.parts.map((part) => (part.kind === 'html' ? part : rules.partOf(part.fence))),
      })),
      findings: await this.#findings(handbook, page, rendered.findings),
    }
    const { asked, frames } = rendered
    const leads = past ? undefined : signLeads(handbook, page.url)
    const said = rules.all.map(({ kind, name }) => ({ kind, name }))
    return { page, props, rules: said, asked, frames, settled, leads }
  }

  /** What is wrong with the page's text and with what it defines, each once. */
  async #findings({ commit, shows }: Handbook, { path }: Page, inText: readonly Finding[]) {
    const ofPage = (await this.#world.findingsAt(commit)).filter(
      (finding) => finding.path === path && shows(path, [finding.line ?? 1, finding.line ?? 1]),
    )
    const all = [...inText, ...ofPage].map((finding) => ({
      line: finding.line ?? 1,
      message: foundWhat(finding),
    }))
    return [...new Map(all.map((one) => [`${one.line} ${one.message}`, one])).values()].toSorted(
      (a, b) => a.line - b.line,
    )
  }
}

const withQuery = (href: string | undefined, query: string): string | undefined =>
  href === undefined ? undefined : href + query

/** Where one reads how the page of now at that address came to be. */
export const historyOf = (url: string): string => `/-/history?page=${encodeURIComponent(url)}`

function onwardFrom(handbook: Handbook, { url }: Page, query: string) {
  const { before, after } = handbook.neighbours(url)
  const linked = (page: Page | undefined) => page && { title: page.title, href: page.url + query }
  return { before: linked(before), after: linked(after) }
}

import type { Crumb } from '#design'
import {
  destinations,
  foundWhat,
  renderPage,
  type Finding,
  type Handbook,
  type Lines,
  type Page,
  type Repository,
} from '#pages'
import { dayAt, Remembered, type Model } from '#kernel'
import type { Compiled } from '#model'
import { addressNow, addressThen } from './addresses-over-time.ts'
import { folderAt } from './folder.ts'
import { ParsedPages } from './parsed-pages.ts'
import type { FolderPageProps } from './pages/folder-page.tsx'
import type { HandbookPageProps, PageSection } from './pages/page-view.ts'
import { Linked } from './linked.ts'
import { paragraphNow, type ParagraphNow } from './paragraph-now.ts'
import { kindWord, RulesOfPage } from './rules-of-page.ts'
import type { Reader, SeenVersions } from './seen-versions.ts'
import { saidNow, signLeads, whereNow, type WhereNow } from './where-now.ts'

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
  readonly #read = new Remembered<ReadPage>(1000)

  constructor(world: ReadingWorld) {
    this.#world = world
    this.parsed = new ParsedPages(world.repository)
    this.linked = new Linked(world.repository, world.own)
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

  /** What became of some lines of a page as it was; undefined where that cannot be said. */
  async paragraph(
    reader: Reader,
    past: string,
    [url, lines]: readonly [string, Lines],
  ): Promise<(ParagraphNow & { readonly url: string }) | undefined> {
    const handbook = await this.#world.seen.handbookFor(reader, past)
    const page = handbook.find(url) ?? handbook.find((await this.addressThen(reader, url, past)) ?? '-')
    const there = page && (await this.addressNow(reader, past, page.url))
    const now = await this.#world.seen.handbookFor(reader)
    const present = there === undefined ? undefined : now.find(there)
    if (!page || !present) return undefined
    const world = { ...this.#world, parsed: this.parsed }
    const found = await paragraphNow(world, { page, handbook }, { page: present, handbook: now }, lines)
    return found && { ...found, url: present.url }
  }

  /** What the handbook of now itself says of an address where nothing stands: the history is not asked. */
  async saidNow(reader: Reader, url: string): Promise<WhereNow | undefined> {
    return saidNow(await this.#world.seen.handbookFor(reader), url)
  }

  /** What became of an address of now where nothing stands. */
  whereNow(reader: Reader, url: string): Promise<WhereNow | undefined> {
    return whereNow({ ...this.#world, linked: this.linked }, reader, url)
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

  /** The address that a page of now had in a past version, where it was called otherwise. */
  addressThen(reader: Reader, url: string, past: string): Promise<string | undefined> {
    return addressThen(this.#world, reader, url, past)
  }

  /** The address at which a page of a past version stands now; undefined where it was taken away. */
  addressNow(reader: Reader, past: string, url: string): Promise<string | undefined> {
    return addressNow(this.#world, reader, past, url)
  }

  async #readPage(handbook: Handbook, model: Model, page: Page, past: boolean): Promise<ReadPage> {
    const { commit } = handbook
    const parsed = await this.parsed.of(page, handbook)
    const query = past ? `?as-of=${commit}` : ''
    const { known, former, settled } = await this.linked.from(page, parsed, handbook)
    const rendered = renderPage(parsed, {
      ...(former ? { former } : {}),
      resolve: destinations(handbook, page.path, query, known),
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
      historyHref: historyOf(page.url),
      version: commit,
      crumbs: crumbsOf(handbook, page, query),
      toc: rendered.toc,
      sections: rendered.sections.map((section): PageSection => ({
        ...section,
        parts: section.parts.map((part) => (part.kind === 'html' ? part : rules.partOf(part.fence))),
      })),
      findings: await this.#findings(handbook, page, rendered.findings),
    }
    const leads = past ? undefined : signLeads(handbook, page.url)
    return { page, props, settled, leads, rules: rules.all.map(({ kind, name }) => ({ kind, name })) }
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

/** Where one reads how the page of now at that address came to be. */
export const historyOf = (url: string): string => `/-/history?page=${encodeURIComponent(url)}`

function crumbsOf(handbook: Handbook, page: Page, query: string): readonly Crumb[] {
  const above = handbook.breadcrumbs(page.url).slice(0, -1)
  return above.map(({ title, url }) => (url === undefined ? { title } : { title, href: url + query }))
}

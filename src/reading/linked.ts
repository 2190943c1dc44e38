import { LeastRecentlyUsed } from '#kernel'
import {
  findAnchor,
  PastOfHandbook,
  readAnchors,
  type Became,
  type FormerNames,
  type Handbook,
  type Known,
  type KnownAnchors,
  type Page,
  type PageText,
  type ReadAnchors,
  type Repository,
} from '#pages'
import { FormerAnchors } from './former-anchors.ts'

/** What the links of a page need to know beyond the handbook itself. */
export interface LinkedTo {
  readonly known: Known
  /** Names that the page's own headings had. */
  readonly former?: FormerNames
  /** False where something of the past is still being read: later the links may lead further. */
  readonly settled: boolean
}

/** Anchors of other pages, and what the history tells of names and addresses. */
export class Linked {
  readonly #repository: Repository
  readonly #own: string | undefined
  readonly #anchors = new LeastRecentlyUsed<ReadAnchors>(5000)
  readonly former: FormerAnchors
  readonly past: PastOfHandbook

  constructor(repository: Repository, own: string | undefined) {
    this.#repository = repository
    this.#own = own
    this.former = new FormerAnchors(repository)
    this.past = new PastOfHandbook(repository)
  }

  /** Everything that a page's links name, read before they are resolved. */
  async from(page: Page, parsed: Pick<PageText, 'links'>, handbook: Handbook): Promise<LinkedTo> {
    const past = this.past.of(handbook)
    const became = (url: string) => past?.(url)
    const targets = new Map<string, KnownAnchors>()
    let settled = past !== undefined
    for (const { href } of parsed.links) {
      if (!href.includes('#')) continue
      const link = handbook.resolveLink(page.path, href)
      const target = link.kind === 'page' && link.anchor !== undefined ? handbook.at(link.path) : undefined
      if (!target || link.kind !== 'page') continue
      const anchors = targets.get(target.path)?.anchors ?? (await this.anchorsOf(target, handbook))
      if (!targets.has(target.path)) targets.set(target.path, { anchors })
      if (findAnchor(anchors, link.anchor ?? '')) continue
      const former = this.former.of(target, handbook.commit)
      if (former) targets.set(target.path, { anchors, former })
      else settled = false
    }
    const own = targets.get(page.path)?.former
    return {
      known: {
        anchorsAt: (path) => targets.get(path),
        movedFrom: (url) => nowOf(became(url)),
        ...(this.#own === undefined ? {} : { own: this.#own }),
      },
      ...(own ? { former: own } : {}),
      settled,
    }
  }

  /** What `#…` can name in a page, as far as it may be read there. */
  async anchorsOf({ oid, hasParts }: Page, handbook: Pick<Handbook, 'key' | 'textOf'>): Promise<ReadAnchors> {
    const key = hasParts ? `${oid} ${handbook.key}` : oid
    const known = this.#anchors.get(key)
    if (known) return known
    const source = await this.#repository.read(oid)
    const anchors = readAnchors(hasParts ? handbook.textOf(source) : source)
    this.#anchors.set(key, anchors)
    return anchors
  }
}

const nowOf = (became: Became | undefined): string | undefined =>
  became && 'now' in became ? became.now : undefined

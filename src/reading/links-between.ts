import { setImmediate as breath } from 'node:timers/promises'
import { LeastRecentlyUsed } from '#kernel'
import { parsePage, saidLinks, type Handbook, type Page, type Repository, type SaidLink } from '#pages'
import { Turns } from './turns.ts'

/** A page that links to another, with the sentences in which it does. */
export interface LinkingPage {
  readonly page: Page
  /** The first of them. */
  readonly links: readonly SaidLink[]
  /** How many more there are. */
  readonly more: number
}

/** What links where in a handbook as somebody sees it, as far as it is worked out. */
export interface LinksBetween {
  readonly looked: number
  /** Settled when every page was looked through. */
  readonly done: Promise<void>
  readonly isDone: boolean
  /** The pages that link to the page at an address, in reading order. */
  to(url: string): readonly LinkingPage[]
}

/** Sentences of one page that are told. */
const told = 3

/** One handbook after the other, page by page: a node goes on answering meanwhile. */
const turns = new Turns(1, 100)

/** Which pages link where: looked through beside the requests, each text once whatever versions it stands in. */
export class LinkIndex {
  readonly #repository: Pick<Repository, 'read'>
  readonly #found = new LeastRecentlyUsed<readonly SaidLink[]>(20_000)
  readonly #between = new WeakMap<Handbook, LinksBetween>()

  constructor(repository: Pick<Repository, 'read'>) {
    this.#repository = repository
  }

  /** What links where in a handbook as somebody sees it; begun when it is first asked for. */
  in(handbook: Handbook): LinksBetween {
    const before = this.#between.get(handbook)
    if (before) return before
    const begun = this.#begin(handbook, () => this.#between.delete(handbook))
    this.#between.set(handbook, begun)
    return begun
  }

  #begin(handbook: Handbook, failed: () => void): LinksBetween {
    const to = new Map<string, LinkingPage[]>()
    const state = { looked: 0, isDone: false }
    const lookThrough = async () => {
      for (const page of handbook.pages) {
        this.#add(to, handbook, page, await this.#linksOf(handbook, page))
        state.looked += 1
        await breath()
      }
      state.isDone = true
    }
    const done = turns.take(lookThrough)
    done.catch(failed)
    return {
      get looked() {
        return state.looked
      },
      get isDone() {
        return state.isDone
      },
      done,
      to: (url) => to.get(handbook.find(url)?.url ?? '') ?? [],
    }
  }

  #add(to: Map<string, LinkingPage[]>, handbook: Handbook, page: Page, found: readonly SaidLink[]): void {
    const byTarget = Map.groupBy(found, ({ href }) => {
      const link = handbook.resolveLink(page.path, href)
      return link.kind === 'page' && link.url !== page.url ? link.url : ''
    })
    for (const [url, links] of byTarget) {
      if (url === '') continue
      const entry = { page, links: links.slice(0, told), more: Math.max(0, links.length - told) }
      const others = to.get(url)
      if (others) others.push(entry)
      else to.set(url, [entry])
    }
  }

  /** Of a page with parts for fewer people what is read of it, which is not remembered for others. */
  async #linksOf(handbook: Handbook, { oid, path, hasParts }: Page): Promise<readonly SaidLink[]> {
    const known = hasParts ? undefined : this.#found.get(oid)
    if (known) return known
    const read = await this.#repository.read(oid)
    const source = hasParts ? handbook.textOf(read) : read
    const found = saidLinks(parsePage({ path, source })).filter(({ href }) => mayBePage(href))
    if (!hasParts) this.#found.set(oid, found)
    return found
  }
}

/** What leads outside leads to no page. */
const mayBePage = (href: string): boolean => href !== '' && !/^(?:#|mailto:|tel:)/i.test(href)

import type { Lines, Repository } from '#pages'
import type { Linked } from './linked.ts'
import { paragraphNow, type ParagraphNow } from './paragraph-now.ts'
import type { ParsedPages } from './parsed-pages.ts'
import type { Reader, SeenVersions } from './seen-versions.ts'
import { saidNow, whereNow, type WhereNow } from './where-now.ts'

interface World {
  readonly repository: Repository
  readonly seen: Pick<SeenVersions, 'handbookFor'>
  readonly parsed: ParsedPages
  readonly linked: Linked
}

/** Addresses and paragraphs over time, each for somebody who may see only part of it: where they were, and where they are. */
export class OverTime {
  readonly #world: World

  constructor(world: World) {
    this.#world = world
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
    const found = await paragraphNow(this.#world, { page, handbook }, { page: present, handbook: now }, lines)
    return found && { ...found, url: present.url }
  }

  /** What the handbook of now itself says of an address where nothing stands: the history is not asked. */
  async saidNow(reader: Reader, url: string): Promise<WhereNow | undefined> {
    return saidNow(await this.#world.seen.handbookFor(reader), url)
  }

  /** What became of an address of now where nothing stands. */
  whereNow(reader: Reader, url: string): Promise<WhereNow | undefined> {
    return whereNow(this.#world, reader, url)
  }

  /** The address that a page of now had in a past version, where it was called otherwise. */
  async addressThen(reader: Reader, url: string, past: string): Promise<string | undefined> {
    const { repository, seen } = this.#world
    const page = (await seen.handbookFor(reader)).find(url)
    if (!page) return undefined
    const then = await seen.handbookFor(reader, past)
    const versions = await repository.history(page.path, { from: reader.present, limit: 500 })
    return versions.map(({ path }) => then.at(path)).find((found) => found !== undefined)?.url
  }

  /** The address at which a page of a past version stands now; undefined where it was taken away. */
  async addressNow(reader: Reader, past: string, url: string): Promise<string | undefined> {
    const { repository, seen } = this.#world
    const page = (await seen.handbookFor(reader, past)).find(url)
    if (!page) return undefined
    const now = await seen.handbookFor(reader)
    const there = now.at(page.path) ?? now.find(page.url)
    if (there) return there.url
    const changes = await repository.changedPaths(past, reader.present)
    const moved = changes.find(({ from }) => from === page.path)
    return moved && now.at(moved.path)?.url
  }
}

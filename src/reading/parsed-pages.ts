import { Remembered } from '#kernel'
import {
  readRendered,
  readText,
  type Handbook,
  type Page,
  type PageText,
  type RenderedPage,
  type RenderAsked,
  type Repository,
} from '#pages'

type Seen = Pick<Handbook, 'key' | 'textOf'>
type Stored = Pick<Page, 'oid' | 'path' | 'hasParts'>

/** Pages of any version as they may be read there, read once: equal text at the same path is the same page. */
export class ParsedPages {
  readonly #repository: Repository
  readonly #parsed = new Remembered<PageText>(500)

  constructor(repository: Repository) {
    this.#repository = repository
  }

  of(page: Stored, handbook: Seen): Promise<PageText> {
    const { oid, path, hasParts } = page
    return this.#parsed.get(`${oid} ${path} ${hasParts ? handbook.key : ''}`, async () =>
      readText(await this.source(page, handbook)),
    )
  }

  /** The page as HTML; whoever asks remembers it. */
  async rendered(page: Page, handbook: Seen, options: RenderAsked): Promise<RenderedPage> {
    return readRendered(await this.source(page, handbook), options)
  }

  /** The page as it is written, without what may not be read. */
  async source({ oid, path, hasParts }: Stored, handbook: Seen) {
    const source = await this.#repository.read(oid)
    return { path, source: hasParts ? handbook.textOf(source) : source }
  }
}

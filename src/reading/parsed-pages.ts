import { Remembered } from '#kernel'
import {
  readRendered,
  readText,
  type Page,
  type PageText,
  type RenderedPage,
  type RenderOptions,
  type Repository,
} from '#pages'

/** Pages of any version, read once: equal text at the same path is the same page. */
export class ParsedPages {
  readonly #repository: Repository
  readonly #parsed = new Remembered<PageText>(500)

  constructor(repository: Repository) {
    this.#repository = repository
  }

  of({ oid, path }: Page): Promise<PageText> {
    return this.#parsed.get(`${oid} ${path}`, async () =>
      readText({ path, source: await this.#repository.read(oid) }),
    )
  }

  /** The page as HTML; whoever asks remembers it. */
  async rendered({ oid, path }: Page, options: RenderOptions): Promise<RenderedPage> {
    return readRendered({ path, source: await this.#repository.read(oid) }, options)
  }
}

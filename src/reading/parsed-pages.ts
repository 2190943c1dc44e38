import { Remembered } from '#kernel'
import { parsePage, type Page, type ParsedPage, type Repository } from '#pages'

/** Pages of any version, read once: equal text at the same path is the same page. */
export class ParsedPages {
  readonly #repository: Repository
  readonly #parsed = new Remembered<ParsedPage>(500)

  constructor(repository: Repository) {
    this.#repository = repository
  }

  of({ oid, path }: Page): Promise<ParsedPage> {
    return this.#parsed.get(`${oid} ${path}`, async () =>
      parsePage({ path, source: await this.#repository.read(oid) }),
    )
  }
}

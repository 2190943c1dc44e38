import { Remembered } from '#kernel'
import { parsePage, type Handbook, type Page, type ParsedPage, type Repository } from '#pages'

/** Pages of any version as they may be read there, read once: equal text at the same path is the same page. */
export class ParsedPages {
  readonly #repository: Repository
  readonly #parsed = new Remembered<ParsedPage>(500)

  constructor(repository: Repository) {
    this.#repository = repository
  }

  of(
    { oid, path, hasParts }: Pick<Page, 'oid' | 'path' | 'hasParts'>,
    handbook: Pick<Handbook, 'key' | 'textOf'>,
  ): Promise<ParsedPage> {
    return this.#parsed.get(`${oid} ${path} ${hasParts ? handbook.key : ''}`, async () => {
      const source = await this.#repository.read(oid)
      return parsePage({ path, source: hasParts ? handbook.textOf(source) : source })
    })
  }
}

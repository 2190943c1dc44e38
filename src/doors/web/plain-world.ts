import type { Repository } from '#pages'
import type { ParsedPages, SeenVersions } from '#reading'

/** What plain forms of the handbook are made from. */
export interface PlainWorld {
  readonly repository: Repository
  readonly seen: Pick<SeenVersions, 'handbookFor' | 'modelThen' | 'openPast'>
  readonly parsed: ParsedPages
  readonly inForce: () => Promise<string | undefined>
  readonly asOf: (written: string) => Promise<{ readonly commit: string } | undefined>
  /** What a person is called, by handle. */
  readonly nameOf: (handle: string) => Promise<string | undefined>
}

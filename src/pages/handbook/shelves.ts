import type { Finding } from '../finding.ts'
import type { HandbookFile } from './page.ts'
import type { ListedPage } from './page-tree.ts'
import type { Settings } from './settings.ts'

/** What a handbook is made from: all of it, or what somebody may read of it. Plain data, so that a thread can be given it. */
export interface Shelves {
  readonly commit: string
  readonly settings: Settings
  readonly files: ReadonlyMap<string, HandbookFile>
  readonly listed: readonly ListedPage[]
  readonly findings: readonly Finding[]
}

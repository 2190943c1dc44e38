import type { Readers } from '../readers/readers.ts'
import type { Address } from './addresses.ts'
import type { PageHead } from './page-head.ts'

/** A page where it hangs, before the tree is made. */
export interface ListedPage extends Address {
  /** In the repository; `path` is relative to the pages' folder. */
  readonly file: string
  readonly oid: string
  readonly head: PageHead
  readonly readers: Readers
}

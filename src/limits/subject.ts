import type { Look } from '#kernel'
import type { Around } from '#people'

/** How something that holds a place is shown. */
export interface Holder {
  readonly title: string
  readonly href: string
  /** Who planned it. */
  readonly who: string
}

/** What limits may speak of, contributed by the module that owns it. */
export interface LimitSubject {
  /** The word in `of:`; `campaigns`, `requests`. */
  readonly of: string
  /** Those of the ids that the person may see. */
  readonly describe: (look: Look, ids: readonly string[]) => Promise<ReadonlyMap<string, Holder>>
  /** Where each of those that the person may see is done, and who asks for it. */
  readonly around: (look: Look, ids: readonly string[]) => Promise<ReadonlyMap<string, Around>>
}

import type { Readers } from '../readers/readers.ts'

/** One page of one commit. */
export interface Page {
  /** In the repository. */
  readonly path: string
  readonly oid: string
  /** Encoded, with a slash at the end; unique in the commit. */
  readonly url: string
  /** The nearest page above; undefined for those without one. */
  readonly parentUrl?: string
  readonly title: string
  readonly description?: string
  /** Who answers for the page, as its front matter says. */
  readonly owner?: string
  /** Lower comes first; pages without one come last. */
  readonly weight?: number
  /** What lists call it, where that is shorter than the title. */
  readonly linkTitle?: string
  /** Other addresses that lead to it, as written. */
  readonly aliases?: readonly string[]
  /** Where it went, as written, if it is only a sign to there. */
  readonly redirectTo?: string
  /** Kept out of lists and the sidebar; whoever has the address reads it. */
  readonly hidden?: true
  /** Whether it names no pages below it at its end. */
  readonly listsNothing?: true
  /** Not yet for strangers, whatever the place where it stands allows. */
  readonly draft?: true
  readonly readers: Readers
  /** Whether parts of it are for fewer people than the page. */
  readonly hasParts: boolean
  /** Place in the reading order of the whole handbook, from 0. */
  readonly order: number
}

/** A page or a folder in the sidebar. */
export interface SidebarNode {
  readonly title: string
  /** Undefined for a folder without a page of its own. */
  readonly url?: string
  readonly children: readonly SidebarNode[]
}

/** A step from the handbook's first page down. */
export interface Crumb {
  readonly title: string
  readonly url?: string
}

export interface HandbookFile {
  readonly path: string
  readonly oid: string
  readonly size: number
  readonly readers: Readers
}

import type { NamedPage } from '#kernel'

/** A change of the handbook that is in force: one commit, as a push or the followed repository brought it. */
export interface Change {
  /** Id of the commit. */
  readonly commit: string
  /** First line of what was said with it. */
  readonly title: string
  readonly author: string
  readonly since: Temporal.Instant
  /** The version with which it came, and the one that ruled before. */
  readonly version: string
  readonly before: string
  readonly labels: readonly string[]
  /** What its message names as labels, as it is written there. */
  readonly named: readonly string[]
  readonly files: readonly ChangedFile[]
  /** The pages that it touched, as they are called in its version; those that it took away are none. */
  readonly pages: readonly NamedPage[]
}

/** A file as a change left it or, in the commit it stands on, found it. */
export interface ChangedFile {
  readonly commit: string
  readonly path: string
}

/** Address of a change. */
export const changeHref = ({ commit }: Pick<Change, 'commit'>): string => `/-/changes/${commit}`

/** The subject of its journal entries. */
export const subjectOfChange = ({ commit }: Pick<Change, 'commit'>) => ({ kind: 'changes', id: commit })

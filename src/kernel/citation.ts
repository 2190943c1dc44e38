/** The sentence a ruling rests on: opens for ever, also after the page changed. */
export interface Citation {
  /** Path of the file in the repository, for example `handbook/paid-social.md`. */
  readonly path: string
  /** Address of the page in the handbook, for example `/marketing/paid-social/`. */
  readonly url: string
  /** Title of the page as it stood at that commit. */
  readonly title: string
  /** Id of the section's heading; undefined before the first heading. */
  readonly anchor?: string
  /** Title of the section. */
  readonly section?: string
  /** First and last source line of the quoted sentence's paragraph, counted from 1. */
  readonly lines: readonly [from: number, to: number]
  /** Full object id of the commit whose text is quoted. */
  readonly commit: string
  /** The sentence itself, as plain text. */
  readonly quote: string
}

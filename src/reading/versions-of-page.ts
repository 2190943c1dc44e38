import { dayAt, Remembered } from '#kernel'
import type { Handbook, Page, PastVersion, Repository } from '#pages'

/** One version of a page. */
export interface VersionOfPage {
  readonly commit: string
  /** Day of the change, in the handbook's zone. */
  readonly on: Temporal.PlainDate
  readonly author: string
  /** First line of what was said with the change. */
  readonly said: string
}

/** Git walks the whole past of a page for each answer. */
const walked = new Remembered<readonly PastVersion[]>(200)

/** The versions of a page, newest first, under whatever addresses it stood. */
export async function versionsOf(
  repository: Repository,
  { commit: from, settings }: Handbook,
  { path }: Page,
  limit: number,
): Promise<readonly VersionOfPage[]> {
  const past = await walked.get([repository.gitDir, from, path, limit].join('\n'), () =>
    repository.history(path, { from, limit }),
  )
  return past.map(({ commit }) => ({
    commit: commit.oid,
    on: dayAt(commit.committedAt, settings.zone),
    author: commit.author,
    said: commit.subject,
  }))
}

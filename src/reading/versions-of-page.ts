import { dayAt, Remembered } from '#kernel'
import type { Handbook, Page, PastVersion } from '#pages'
import { changesOnlyWhatIsOpen } from './changes-only-what-is-open.ts'
import type { QuestionsWorld } from './questions-world.ts'
import type { Reader } from './seen-versions.ts'

/** One version of a page. */
export interface VersionOfPage {
  readonly commit: string
  /** Day of the change, in the handbook's zone. */
  readonly on: Temporal.PlainDate
  readonly author: string
  /** First line of what was said with the change, as far as its reader may read all that it changed. */
  readonly said: string
}

/** Git walks the whole past of a page for each answer. */
const walked = new Remembered<readonly PastVersion[]>(200)

/** The versions of a page that somebody may read, newest first, under whatever addresses it stood. */
export async function versionsOf(
  { repository, seen }: Pick<QuestionsWorld, 'repository' | 'seen'>,
  reader: Reader,
  { commit: from, settings }: Handbook,
  { path }: Page,
  limit: number,
): Promise<readonly VersionOfPage[]> {
  const past = await walked.get([repository.gitDir, from, path, limit].join('\n'), () =>
    repository.history(path, { from, limit }),
  )
  const then = past.map((version) => ({ ...version, at: version.commit, commit: version.commit.oid }))
  const open = (await seen.openPast(reader, then)).map(async ({ at: commit }) => ({
    commit: commit.oid,
    on: dayAt(commit.committedAt, settings.zone),
    author: commit.author,
    said: (await changesOnlyWhatIsOpen({ repository, seen }, reader, commit.oid))
      ? commit.subject
      : 'Changed with something that is not open to you',
  }))
  return Promise.all(open)
}

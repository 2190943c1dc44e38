import { pageAt } from '#design'
import { dayAt } from '#kernel'
import type { Handbook, Repository } from '#pages'
import type { PageVersion } from './pages/history-page.tsx'

/** Most that one screen shows. */
const most = 50

/** The versions of a page, newest first; those of before it had its present address are shown as they read then. */
export async function versionsOf(
  repository: Repository,
  handbook: Handbook,
  url: string,
): Promise<{ readonly title: string; readonly versions: readonly PageVersion[] } | undefined> {
  const page = handbook.find(url)
  if (!page) return undefined
  const past = await repository.history(page.path, { from: handbook.commit, limit: most })
  const versions = past.map(({ commit }) => ({
    on: dayAt(commit.committedAt, handbook.settings.zone),
    who: commit.author,
    said: commit.subject,
    href: pageAt(page.url, commit.oid),
  }))
  return { title: page.title, versions }
}

import { pageAt } from '#design'
import type { Look } from '#kernel'
import type { Page } from '#pages'
import { filesBetween, historyOf, pageNow, pastHandbook, presentHandbook } from '#reading'
import { broughtBy } from './brought-by.ts'
import type { ChangeForMe } from './change-for-me.ts'
import type { Follow } from './follow-store.ts'
import type { MineWorld } from './mine-world.ts'
import { pageBetween } from './page-between.ts'
import { startKey, type Starts } from './starts.ts'

/** Pages that somebody follows and that changed since they read them. */
export async function changedPages(
  world: MineWorld,
  look: Look,
  starts: Starts,
): Promise<readonly ChangeForMe[]> {
  const { commit } = look.model
  const handbook = await presentHandbook(world, look)
  const found: ChangeForMe[] = []
  for (const follow of starts.follows.filter(({ kind }) => kind === 'page')) {
    const page = await pageNow(world, handbook, follow)
    const start = startOf(starts, [follow.subject, page?.path])
    const changes = await filesBetween(world, start, commit)
    const change = changes.find(({ path, from }) =>
      page ? path === page.path : [path, from].includes(follow.subject),
    )
    if (!change) continue
    const brought = await broughtBy(world, look, start)(change.path)
    const told = page
      ? await changed(world, look, { page, start, from: change.from ?? change.path, commit })
      : await gone(world, look, follow, start)
    if (told) found.push({ ...told, ...brought })
  }
  return found
}

/** The latest of those from which changes of a page are told, under whichever of its paths. */
function startOf(starts: Starts, paths: readonly (string | undefined)[]): string {
  const own = paths.flatMap((path) => starts.of.get(startKey('page', path ?? '')) ?? [])
  return [starts.everything, ...own].reduce((a, b) => (Temporal.Instant.compare(b.at, a.at) > 0 ? b : a))
    .commit
}

async function changed(
  world: MineWorld,
  look: Look,
  { page, start, from, commit }: { page: Page; start: string; from: string; commit: string },
): Promise<ChangeForMe> {
  const before = { commit: start, path: from }
  const differs = await pageBetween(world, look, before, { commit, path: page.path })
  const { title, url } = page
  const change = from === page.path ? 'changed' : 'renamed'
  return { page: url, title, href: url, change, ...differs, historyHref: historyOf(url) }
}

async function gone(
  world: MineWorld,
  look: Look,
  { subject }: Follow,
  start: string,
): Promise<ChangeForMe | undefined> {
  const was = (await pastHandbook(world, look, start)).at(subject)
  if (!was) return undefined
  const href = pageAt(was.url, start)
  return { page: was.url, title: was.title, href, change: 'ended', sentences: [], more: 0, historyHref: href }
}

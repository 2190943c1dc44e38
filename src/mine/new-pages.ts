import { noModel, type Look } from '#kernel'
import { presentHandbook } from '#reading'
import { firstVersion, versionAt } from '#repository'
import { broughtBy } from './brought-by.ts'
import { areCompared } from './comparing.ts'
import type { MineWorld } from './mine-world.ts'
import { filesBetween } from '#reading'
import { untold } from './starts.ts'

/** A page that came lately. */
export interface NewPage {
  readonly title: string
  readonly url: string
  readonly since?: Temporal.Instant
}

/** How many are told. */
const most = 5
/** Of so many it is asked when each came: after an import all pages are new. */
const looked = 40

/** Pages that came into the handbook in the last weeks, latest first; undefined while versions are being compared. */
export async function newPages(world: MineWorld, look: Look): Promise<readonly NewPage[] | undefined> {
  if (look.model === noModel) return []
  const weeksAgo = look.now.subtract({ hours: 24 * untold })
  const start = (await versionAt(look.db, weeksAgo)) ?? (await firstVersion(look.db))
  if (!start) return []
  if (!(await areCompared(world, look, [{ commit: start.commit, rules: false }]))) return undefined
  const handbook = await presentHandbook(world, look)
  const added = (await filesBetween(world, start.commit, look.model.commit))
    .filter(({ kind }) => kind === 'added')
    .flatMap(({ path }) => handbook.at(path) ?? [])
  const brought = broughtBy(world, look, start.commit)
  const found: (NewPage & { readonly since: Temporal.Instant })[] = []
  for (const { path, title, url } of added.slice(0, looked)) {
    const { since = start.since } = (await brought(path)) ?? {}
    found.push({ title, url, since })
  }
  return found.toSorted((a, b) => Temporal.Instant.compare(b.since, a.since)).slice(0, most)
}

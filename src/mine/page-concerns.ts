import type { Db, Look } from '#kernel'
import type { Concern, Concerns } from '#notices'
import { filesBetween, pageNow, presentHandbook } from '#reading'
import { followedPages } from './followers-store.ts'
import type { MineWorld } from './mine-world.ts'
import { pageBetween } from './page-between.ts'
import { pairOf } from './version-of-entry.ts'

/** What stands in a notice of a page that changed. */
const most = 600

/** Pages that say something else since a version came into force: for those who follow them, wherever they were moved. */
export const pageConcerns = (world: MineWorld): Concerns => ({
  of: 'pages',
  async concerned(entry, { db }) {
    const pair = await pairOf(db, entry)
    return { people: pair ? await following(world, db, pair) : [] }
  },
  async seen(look, ids) {
    const handbook = await presentHandbook(world, look)
    return new Set(ids.filter((path) => handbook.at(path)))
  },
  async telling(look) {
    const handbook = await presentHandbook(world, look)
    return async (entry, path) => {
      const pair = await pairOf(look.db, entry)
      const page = pair && (await pageNow(world, handbook, { subject: path, commit: pair.after }))
      if (!pair || !page) return undefined
      const body = await between(world, look, pair, path)
      return {
        title: page.title,
        href: page.url,
        says: `The page “${page.title}” changed.`,
        ...(body !== '' && { body }),
      }
    }
  },
})

/** Who follows pages that differ between two versions. */
async function following(
  world: MineWorld,
  db: Db,
  { before, after }: { readonly before: string; readonly after: string },
): Promise<readonly Concern[]> {
  const changes = await filesBetween(world, before, after)
  if (changes.length === 0) return []
  const concerns: Concern[] = []
  for (const { personId, subject, commit } of await followedPages(db)) {
    const moved = (await filesBetween(world, commit, before)).find(({ from }) => from === subject)
    const path = moved?.path ?? subject
    const change = changes.find((one) => one.path === path || one.from === path)
    if (change && change.kind !== 'removed') concerns.push({ personId, because: 'follows', id: change.path })
  }
  return concerns
}

/** The sentences that came, as far as who looks may read both versions. */
async function between(
  world: MineWorld,
  look: Look,
  { before, after }: { readonly before: string; readonly after: string },
  path: string,
): Promise<string> {
  const changes = await filesBetween(world, before, after)
  const from = changes.find((one) => one.path === path)?.from ?? path
  const { sentences } = await pageBetween(
    world,
    look,
    { commit: before, path: from },
    { commit: after, path },
  )
  const said = sentences.map((sentence) =>
    sentence
      .filter(({ is }) => is !== 'gone')
      .map(({ text }) => text)
      .join(''),
  )
  return said.join('\n').slice(0, most)
}

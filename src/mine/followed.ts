import type { Look } from '#kernel'
import { pageNow, presentHandbook } from '#reading'
import { followsVisibleTo, type Follow } from './follow-store.ts'
import type { FollowWorld } from './mine-world.ts'
import { keyOf, type Subject } from './subject.ts'

/** The rows under which who is looking follows something: of a page that was moved, also those of its earlier places. */
export async function followed(world: FollowWorld, look: Look, subject: Subject): Promise<readonly Follow[]> {
  const key = keyOf(subject)
  const mine = (await followsVisibleTo(look.db, look.by)).filter(({ kind }) => kind === key.kind)
  const same = mine.filter((one) => one.subject === key.subject)
  if (same.length > 0 || subject.sort === 'rule') return same
  const handbook = await presentHandbook(world, look)
  const now = await Promise.all(
    mine.map(async (one) => (handbook.at(one.subject) ? undefined : pageNow(world, handbook, one))),
  )
  return mine.filter((_, at) => now[at]?.path === subject.page.path)
}

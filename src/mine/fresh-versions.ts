import { Remembered, type Look } from '#kernel'
import { changesSomethingOpen, presentHandbook, readerOf } from '#reading'
import { versionsAfter } from '#repository'
import type { MineWorld } from './mine-world.ts'
import { startsOf } from './starts.ts'

/** More versions than that are not told apart as new. */
const most = 200
/** Among so many of the latest it is looked for one that may be read. */
const looked = 20

/** Versions that came since somebody said that they had read what changed, latest first; of strangers nothing is kept. */
export async function freshFor(look: Look): Promise<ReadonlySet<string>> {
  if (look.by.kind !== 'member' && look.by.kind !== 'admin') return new Set()
  const starts = await startsOf(look)
  if (!starts) return new Set()
  const later = await versionsAfter(look.db, starts.everything.commit, most)
  return new Set(later.map(({ commit }) => commit))
}

const open = new Remembered<boolean>(1000)

/** Whether something came since that they may read: of what they may not, nobody is told that it came. */
export async function isUnread(world: Pick<MineWorld, 'repository' | 'seen'>, look: Look): Promise<boolean> {
  const fresh = [...(await freshFor(look))].slice(0, looked)
  if (fresh.length === 0) return false
  const { key } = await presentHandbook(world, look)
  for (const commit of fresh)
    if (
      await open.get([world.repository.gitDir, key, commit].join('\n'), () =>
        changesSomethingOpen(world, readerOf(look), commit),
      )
    )
      return true
  return false
}

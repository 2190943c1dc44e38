import { Remembered, type Look } from '#kernel'
import { versionsAfter } from '#repository'
import type { MineWorld } from './mine-world.ts'
import { filesBetween } from './page-now.ts'

/** Who wrote a change, and since when it is in force. */
export interface Brought {
  readonly author: string
  readonly since: Temporal.Instant
}

/** Further back nobody is told who it was. */
const most = 100

const authors = new Remembered<string>(500)

/** By whom and when the latest change of a file came into force after a version; looks no further than it has to. */
export function broughtBy(world: Pick<MineWorld, 'repository'>, look: Look, start: string) {
  let after: ReturnType<typeof versionsAfter> | undefined
  return async (path: string): Promise<Brought | undefined> => {
    after ??= versionsAfter(look.db, start, most)
    const versions = await after
    for (const [at, { commit, since }] of versions.entries()) {
      const before = versions[at + 1]?.commit ?? (versions.length < most ? start : undefined)
      if (before === undefined) return undefined
      const changes = await filesBetween(world, before, commit)
      if (changes.some((one) => one.path === path))
        return { since, author: await authorOf(world, commit, path) }
    }
    return undefined
  }
}

/** Who wrote the latest change of a file up to a version. */
const authorOf = ({ repository }: Pick<MineWorld, 'repository'>, commit: string, path: string) =>
  authors.get([repository.gitDir, commit, path].join('\n'), async () => {
    const [latest] = await repository.history(path, { from: commit, limit: 1 })
    return (latest?.commit ?? (await repository.commit(commit))).author
  })

import { Remembered, type Db, type Look } from '#kernel'
import { versionsAfter, type Version } from '#repository'
import type { MineWorld } from './mine-world.ts'
import { filesBetween } from '#reading'

/** Who wrote a change, and since when it is in force. */
export interface Brought {
  readonly author: string
  readonly since: Temporal.Instant
}

/** Further back nobody is told who it was. */
const most = 100

const authors = new Remembered<string>(500)

/** A version that came into force, and the one before it. */
export interface VersionPair {
  readonly before: string
  readonly after: Version
}

/** What came into force after a version, latest first, each with the one before it. */
export async function pairsSince(db: Db, start: string): Promise<readonly VersionPair[]> {
  const versions = await versionsAfter(db, start, most)
  return versions.flatMap((after, at): readonly VersionPair[] => {
    const before = versions[at + 1]?.commit ?? (versions.length < most ? start : undefined)
    return before === undefined ? [] : [{ before, after }]
  })
}

/** By whom and when the latest change of a file came into force after a version; looks no further than it has to. */
export function broughtBy(world: Pick<MineWorld, 'repository'>, look: Look, start: string) {
  let pairs: ReturnType<typeof pairsSince> | undefined
  return async (path: string): Promise<Brought | undefined> => {
    pairs ??= pairsSince(look.db, start)
    for (const {
      before,
      after: { commit, since },
    } of await pairs) {
      const changes = await filesBetween(world, before, commit)
      if (changes.some((one) => one.path === path))
        return { since, author: await authorOf(world, commit, path) }
    }
    return undefined
  }
}

/** Who wrote the latest change of a file up to a version. */
export const authorOf = ({ repository }: Pick<MineWorld, 'repository'>, commit: string, path: string) =>
  authors.get([repository.gitDir, commit, path].join('\n'), async () => {
    const [latest] = await repository.history(path, { from: commit, limit: 1 })
    return (latest?.commit ?? (await repository.commit(commit))).author
  })

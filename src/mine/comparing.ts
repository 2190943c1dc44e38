import { Remembered, type Look } from '#kernel'
import { filesBetween, presentHandbook, Turns } from '#reading'
import { pairsSince } from './brought-by.ts'
import type { MineWorld } from './mine-world.ts'
import { rulesBetween } from './rules-between.ts'
import { soon } from './soon.ts'

/** An earlier version, and whether its rules are asked for beside its files. */
export interface Earlier {
  readonly commit: string
  readonly rules: boolean
}

/** One pair of versions after the other: a node goes on answering meanwhile. */
const turns = new Turns(1, 500)
const compared = new Remembered<true>(1000)

/**
 * Whether all these versions are compared with the one in force, so that what changed is told without compiling anything.
 * Those that are not are compared in turn beside the request, which waits for a moment only: the next one finds them done.
 */
export async function areCompared(
  world: MineWorld,
  look: Look,
  earlier: readonly Earlier[],
): Promise<boolean> {
  const { commit } = look.model
  const { gitDir } = world.repository
  const { key } = await presentHandbook(world, look)
  const pending: Promise<true>[] = []
  for (const one of earlier.filter((each) => each.commit !== commit)) {
    const pairs = await pairsSince(look.db, one.commit)
    pending.push(
      compared.get([gitDir, one.commit, key, one.rules].join('\n'), () =>
        turns.take(async () => {
          if (one.rules) await rulesBetween(world, look, one.commit)
          await filesBetween(world, one.commit, commit)
          for (const { before, after } of pairs) await filesBetween(world, before, after.commit)
          return true as const
        }),
      ),
    )
  }
  return soon(
    Promise.all(pending).then(() => true as const),
    world.patience,
  )
}

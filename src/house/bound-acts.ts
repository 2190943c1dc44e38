import { mineActs, type MineActs } from '#mine'
import type { Operation } from '#kernel'
import { contributed } from '../app.ts'
import { mineWorld, type HouseHandbook } from './handbook-world.ts'

/** Every act of every door: those of modules, and those that a node's git gives their steps. */
export function boundActs(handbook: HouseHandbook): {
  readonly acts: MineActs
  readonly operations: readonly Operation[]
} {
  const acts = mineActs(mineWorld(handbook))
  return { acts, operations: [...contributed.operations, acts.begin, acts.end, acts.read] }
}

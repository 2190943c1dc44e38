import type { Answer, CanaryWorld, Somebody } from './canary-world.ts'
import type { Planted, Walker } from './planted.ts'

/** One way by which a word may get out. */
export interface Place {
  readonly name: string
  /** The words that whoever may read them finds here: a place that shows nothing proves nothing. */
  readonly shows: readonly Planted[]
  /** Who goes there, where that is not everybody: some ways are slow. */
  readonly who?: readonly Walker[]
  /** Everything that somebody is answered there. */
  look(this: void, world: CanaryWorld, who: Somebody): Promise<readonly Answer[]>
}

import { apiPlaces } from './api-places.ts'
import type { Answer, CanaryWorld, Somebody } from './canary-world.ts'
import { gitPlaces } from './git-places.ts'
import { programPlaces } from './program-places.ts'
import { webPlaces } from './web-places.ts'
import type { Planted } from './planted.ts'

/** One way by which a word may get out. A module that has another one enters it in one of the lists below. */
export interface Place {
  readonly name: string
  /** The words that whoever may read them finds here: a place that shows nothing proves nothing. */
  readonly shows: readonly Planted[]
  /** Everything that somebody is answered there. */
  look(this: void, world: CanaryWorld, who: Somebody): Promise<readonly Answer[]>
}

export const places: readonly Place[] = [...webPlaces, ...apiPlaces, ...programPlaces, ...gitPlaces]

import { actPlaces } from './act-places.ts'
import { apiPlaces } from './api-places.ts'
import { gitPlaces } from './git-places.ts'
import { noticePlaces } from './notice-places.ts'
import type { Place } from './place.ts'
import { plainPlaces } from './plain-places.ts'
import { programPlaces } from './program-places.ts'
import { webPlaces } from './web-places.ts'

/** Every way out; a module that has another one enters it in one of these lists. */
export const places: readonly Place[] = [
  ...actPlaces,
  ...webPlaces,
  ...plainPlaces,
  ...apiPlaces,
  ...noticePlaces,
  ...programPlaces,
  ...gitPlaces,
]

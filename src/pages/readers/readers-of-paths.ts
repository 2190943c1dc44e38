import { placeOf } from '../handbook/addresses.ts'
import type { Readers } from './readers.ts'

/** One line of the setting `readers`. */
export interface ReadersRule {
  /** Where it begins to hold, with a slash at both ends: `/marketing/budget/`. */
  readonly below: string
  readonly readers: Readers
}

/** Everything is for who works here where nothing else was decided. */
const undecided: Readers = 'internal'

/**
 * Who may read what stands at an address or path, both written from the folder of the pages: the rule of the nearest folder
 * above it, or its own, decides.
 */
export function readersOfPaths(rules: readonly ReadersRule[]): (place: string) => Readers {
  const nearestFirst = rules.toSorted((a, b) => b.below.length - a.below.length)
  return (place) => {
    const whole = placed(place)
    return nearestFirst.find(({ below }) => whole.startsWith(below))?.readers ?? undecided
  }
}

/** `marketing/budget`, `/marketing/budget/` and `marketing/budget.md` are one place. */
export const placed = (place: string): string => {
  const parts = place.split('/').filter(Boolean).join('/')
  const inside = /\.(?:md|markdown)$/i.test(parts) ? placeOf(parts) : parts
  return inside === '' ? '/' : `/${inside}/`
}

/** Somebody whose word may count for any of some groups, but for one place only. */
export interface Counts {
  readonly by: string
  readonly groups: readonly string[]
}

/** A group and how many places it has. */
export interface Places {
  readonly key: string
  readonly atLeast: number
}

/**
 * Gives each person one place so that as many places as can be are taken, those of earlier groups first: somebody who stands in
 * two groups counts once, where they are needed (augmenting paths, Kuhn). Answers who counts in each group.
 */
export function assigned(
  groups: readonly Places[],
  people: readonly Counts[],
): ReadonlyMap<string, readonly string[]> {
  const places = groups.flatMap(({ key, atLeast }) => Array.from({ length: atLeast }, () => key))
  /** By person, the place they have. */
  const taken = new Map<string, number>()
  const fill = (place: number, tried: Set<string>): boolean => {
    const key = places[place] ?? ''
    for (const { by, groups: theirs } of people) {
      if (!theirs.includes(key) || tried.has(by)) continue
      tried.add(by)
      const has = taken.get(by)
      if (has !== undefined && !fill(has, tried)) continue
      taken.set(by, place)
      return true
    }
    return false
  }
  places.forEach((_, place) => fill(place, new Set()))
  return new Map(
    groups.map(({ key }) => [key, [...taken].flatMap(([by, place]) => (places[place] === key ? by : []))]),
  )
}

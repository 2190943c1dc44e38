import type { Definition } from '#kernel'

/** Something that may be part of another of its kind: a team, a region. */
type Part = Definition<{ readonly partOf?: string }>

/** One of them and everything that is part of it, however far down; nothing twice where a page ran them in a circle. */
export function withThoseBelow<One extends Part>(all: readonly One[], top: One): readonly One[] {
  const parts = Map.groupBy(all, ({ value }) => value.partOf)
  const found = new Set([top])
  for (const one of found) for (const part of parts.get(one.name) ?? []) found.add(part)
  return [...found]
}

/** A thing and what is part of it, as a tree. */
export interface Branch<One> {
  readonly one: One
  readonly parts: readonly Branch<One>[]
}

/**
 * The trees that they make, in the order given; what each stands below is said by name. Who is below what is not there
 * stands on top, and so does one of a circle.
 */
export function treesOf<One extends Definition>(
  all: readonly One[],
  above: (one: One) => string | undefined,
): readonly Branch<One>[] {
  const names = new Set(all.map(({ name }) => name))
  const parts = Map.groupBy(all, above)
  const placed = new Set<One>()
  const branch = (one: One): Branch<One> => {
    placed.add(one)
    const below = (parts.get(one.name) ?? []).filter((part) => !placed.has(part))
    return { one, parts: below.map(branch) }
  }
  const tops = all.filter((one) => !names.has(above(one) ?? ''))
  const trees = tops.map(branch)
  const rest = all.flatMap((one) => (placed.has(one) ? [] : [branch(one)]))
  return [...trees, ...rest]
}

/** The teams or regions as trees. */
export const treesOfParts = <One extends Part>(all: readonly One[]): readonly Branch<One>[] =>
  treesOf(all, ({ value }) => value.partOf)

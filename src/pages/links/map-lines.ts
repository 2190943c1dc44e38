import { diffArrays } from 'diff'
import type { Lines } from '../markdown/tokens.ts'

/** What became of some lines of a text. */
export type LinesNow =
  /** The same words stand at these lines. */
  | { readonly is: 'same'; readonly lines: Lines }
  /** Others stand in their place, somewhere among these lines. */
  | { readonly is: 'changed'; readonly lines: Lines }
  /** Nothing stands in their place. */
  | { readonly is: 'gone' }

/** Two texts that have nothing in common take long to compare; in milliseconds. */
const patience = 300

/**
 * Where lines of a text stand in a later one. Lines that moved as they were are found where they stand now, if they stand there
 * once. Undefined where the texts differ too much to say.
 */
export function mapLines(before: string, after: string, [from, to]: Lines): LinesNow | undefined {
  const [old, now] = [linesOf(before), linesOf(after)]
  const wanted = old.slice(from - 1, to)
  if (wanted.every((line) => line === '')) return undefined
  const runs = diffArrays([...old], [...now], { timeout: patience })
  if (!runs) return onlyPlace(now, wanted)
  const places = new Map<number, number>()
  let [was, is] = [0, 0]
  for (const { added, removed, value } of runs) {
    for (let step = 0; step < value.length; step++) {
      if (!added && !removed) places.set(was, is)
      if (!added) was++
      if (!removed) is++
    }
  }
  const kept = wanted.map((_, at) => places.get(from - 1 + at))
  const start = kept[0]
  if (start !== undefined && kept.every((place, at) => place === start + at))
    return { is: 'same', lines: [start + 1, start + wanted.length] }
  const moved = onlyPlace(now, wanted)
  if (moved) return moved
  const above = lastBefore(places, from - 1)
  const below = firstFrom(places, to, old.length) ?? now.length
  const between = now.slice(above + 1, below)
  if (between.every((line) => line === '')) return { is: 'gone' }
  return { is: 'changed', lines: [above + 2, below] }
}

/** Blanks at line ends say nothing. */
const linesOf = (text: string): readonly string[] => text.split('\n').map((line) => line.trimEnd())

function onlyPlace(now: readonly string[], wanted: readonly string[]): LinesNow | undefined {
  const found: number[] = []
  for (
    let at = now.indexOf(wanted[0] ?? '');
    at !== -1 && found.length < 2;
    at = now.indexOf(wanted[0] ?? '', at + 1)
  )
    if (wanted.every((line, step) => now[at + step] === line)) found.push(at)
  const [at] = found
  return at === undefined || found.length > 1
    ? undefined
    : { is: 'same', lines: [at + 1, at + wanted.length] }
}

function lastBefore(places: ReadonlyMap<number, number>, line: number): number {
  for (let at = line - 1; at >= 0; at--) {
    const place = places.get(at)
    if (place !== undefined) return place
  }
  return -1
}

function firstFrom(places: ReadonlyMap<number, number>, line: number, end: number): number | undefined {
  for (let at = line; at < end; at++) {
    const place = places.get(at)
    if (place !== undefined) return place
  }
  return undefined
}

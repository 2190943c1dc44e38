import { distance } from 'fastest-levenshtein'

/** The known name closest to what was written, if it is close enough to be meant: within a third of its length. */
export function nearestName(written: string, known: Iterable<string>): string | undefined {
  const wanted = written.toLowerCase()
  let best: string | undefined
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1
  for (const name of known) {
    const far = distance(wanted, name.toLowerCase())
    if (far < least) {
      least = far
      best = name
    }
  }
  return best
}

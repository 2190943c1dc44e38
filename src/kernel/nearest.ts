import { distance } from 'fastest-levenshtein'

/**
 * The known name closest to what was written, if it is close enough to be meant: within a third of its length. Of two as
 * close, the one that begins more alike: people lose letters at the end.
 */
export function nearestName(written: string, known: Iterable<string>): string | undefined {
  const wanted = written.toLowerCase()
  let best: string | undefined
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1
  for (const name of known) {
    const far = distance(wanted, name.toLowerCase())
    if (far < least || (far === least && best !== undefined && alike(wanted, name) > alike(wanted, best))) {
      least = far
      best = name
    }
  }
  return best
}

function alike(wanted: string, name: string): number {
  let count = 0
  while (count < wanted.length && wanted[count] === name[count]?.toLowerCase()) count++
  return count
}

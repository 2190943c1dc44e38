import { distance } from 'fastest-levenshtein'

const inOrder = (word: string): string => Array.from(word).toSorted().join('')

/** How many letters lie between two words; two that have changed places count as one. */
export function lettersOff(written: string, name: string): number {
  const far = distance(written, name)
  return far === 2 && inOrder(written) === inOrder(name) ? 1 : far
}

/** What is longer is no slip in writing a name, and comparing takes time with its length. */
const longestName = 200

/**
 * The known name closest to what was written, if it is close enough to be meant: within a third of its length. Of two as
 * close, the one that begins more alike: people lose letters at the end.
 */
export function nearestName(written: string, known: Iterable<string>): string | undefined {
  if (written.length > longestName) return undefined
  const wanted = written.toLowerCase()
  let best: string | undefined
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1
  for (const name of known) {
    if (name.length > longestName) continue
    const far = lettersOff(wanted, name.toLowerCase())
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

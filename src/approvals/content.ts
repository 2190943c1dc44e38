import { createHash } from 'node:crypto'
import type { Fact, Facts } from '#kernel'
import type { Approval } from './kinds/approval.ts'
import type { Thing } from './subject.ts'

/** What a thing was when it was looked at: a hash for each of its facts, by the fact's name. */
export type Content = Readonly<Record<string, string>>

/**
 * Hashes each fact by itself, so that it can be said which one changed and nothing of what it says is kept. Spaces at the ends
 * of lines and how lines end do not count: nobody approves those. `salt` is the round's id, so that equal facts of two things
 * do not show.
 */
export const contentOf = (facts: Facts, salt: string): Content =>
  Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [
      name,
      createHash('sha256')
        .update(`${salt}\n${JSON.stringify(canonical(fact))}`)
        .digest('base64url'),
    ]),
  )

/** Of a thing, what an approval is bound to: how it is worked on only where the page names that. */
export const boundFacts = (
  { askAgainIfChanged: named }: Pick<Approval, 'askAgainIfChanged'>,
  { facts, loose = [], bound = {} }: Pick<Thing, 'facts' | 'loose' | 'bound'>,
): Facts => ({
  ...Object.fromEntries(
    Object.entries(facts).filter(([fact]) => !loose.includes(fact) || named.includes(fact)),
  ),
  ...bound,
})

function canonical(fact: Fact): Fact {
  if (typeof fact === 'string')
    return fact
      .normalize('NFC')
      .split(/\r\n?|\n/)
      .map((line) => line.trimEnd())
      .join('\n')
      .trim()
  if (Array.isArray(fact)) return fact.map(canonical)
  if (typeof fact === 'object' && fact !== null)
    return Object.fromEntries(
      Object.entries(fact)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, value]) => [name, canonical(value)]),
    )
  return fact
}

/** Those of the named facts that differ, in their order; of all facts where none is named. */
export function changedFacts(named: readonly string[], before: Content, now: Content): readonly string[] {
  const all = named.length > 0 ? named : [...new Set([...Object.keys(before), ...Object.keys(now)])]
  return all.filter((fact) => before[fact] !== now[fact])
}

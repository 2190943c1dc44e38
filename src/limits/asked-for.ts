import { everNamed, type Look } from '#kernel'
import { decidersOf } from '#people'
import { limit } from './kinds/limit.ts'
import type { LimitSubject } from './subject.ts'
import { waitingLines } from './waits-store.ts'

/** Ids of those who may let something through that waits, as of now. As Firsthand itself: it is theirs to be told. */
export async function askedFor(
  look: Look,
  { of, around }: LimitSubject,
  id: string,
): Promise<readonly string[]> {
  const lines = (await waitingLines(look.db, of, look.now)).filter(({ ids }) => ids.includes(id))
  if (lines.length === 0) return []
  const named = new Map([...(await everNamed(look, limit)).values()].map((rule) => [rule.name, rule]))
  const where = (await around(look, [id])).get(id)
  const found = new Set<string>()
  for (const name of new Set(lines.flatMap(({ limits }) => limits))) {
    const rule = named.get(name)
    if (rule) for (const one of (await decidersOf(look, rule, where)).people) found.add(one.id)
  }
  return [...found]
}

import { identitiesOf, todayIn, type Definition, type Look } from '#kernel'
import type { Change } from '#model'
import { citationHref, sentenceHref } from '#design'
import { historyOf } from '#reading'
import { broughtBy } from './brought-by.ts'
import { whyFor } from './bound-rules.ts'
import type { ChangeForMe } from './change-for-me.ts'
import type { MineWorld } from './mine-world.ts'
import { rewordingOf, rulesBetween } from './rules-between.ts'
import { startKey, type Starts } from './starts.ts'

/** Rules that changed since somebody read them, of those that bind them and those that they follow. */
export async function changedRules(
  world: MineWorld,
  look: Look,
  starts: Starts,
): Promise<readonly ChangeForMe[]> {
  const whom = { person: look.by, model: look.model, today: todayIn(look) }
  const follows = new Set(starts.follows.map(({ kind, subject }) => startKey(kind, subject)))
  const found: ChangeForMe[] = []
  const ids = new Map<string, ReadonlyMap<string, string>>()
  for (const start of ruleStarts(starts)) {
    const brought = broughtBy(world, look, start)
    for (const change of await rulesBetween(world, look, start)) {
      const rule = change.after ?? change.before
      if (!rule) continue
      const known = ids.get(rule.kind) ?? (await identitiesOf(look.db, rule.kind))
      ids.set(rule.kind, known)
      const key = startKey(rule.kind, known.get(rule.name) ?? '')
      if ((starts.of.get(key) ?? starts.everything).commit !== start) continue
      const why = whyFor(world.contributed.binds, rule, whom)
      if (why || follows.has(key))
        found.push({
          ...toldOf(change, rule),
          ...(why && { why }),
          ...(await brought(rule.citation.path)),
        })
    }
  }
  return found
}

/** The versions from which changes of rules are told; where only a page was read or followed apart, no models are compared. */
export function ruleStarts({ everything, of }: Starts): ReadonlySet<string> {
  const apart = [...of].flatMap(([key, start]) => (key.startsWith('page ') ? [] : start))
  return new Set([everything, ...apart].map(({ commit }) => commit))
}

const toldOf = (change: Change, rule: Definition): ChangeForMe => ({
  kind: rule.kind,
  name: rule.name,
  title: rule.title,
  href: change.after ? sentenceHref(rule.citation) : citationHref(rule.citation),
  change: change.change,
  citation: rule.citation,
  sentences: rewordingOf(change),
  more: 0,
  historyHref: historyOf(rule.citation.url),
})

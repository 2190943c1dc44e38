import { noModel, type Look } from '#kernel'
import type { ChangeForMe } from './change-for-me.ts'
import { changedPages } from './changed-pages.ts'
import { changedRules } from './changed-rules.ts'
import type { MineWorld } from './mine-world.ts'
import type { Reworded } from './pieces.ts'
import { startsOf } from './starts.ts'

/** All that changed for who is looking since they read it, what came into force last before. */
export async function changesForMe(world: MineWorld, look: Look): Promise<readonly ChangeForMe[]> {
  if (look.model === noModel || look.by.kind === 'system') return []
  const starts = await startsOf(look)
  if (!starts) return []
  const rules = await changedRules(world, look, starts)
  const pages = await changedPages(world, look, starts)
  const beside = pages.map((page) => withoutRules(page, rules)).filter((page) => page !== undefined)
  return [...rules, ...beside].toSorted(latestFirst)
}

/** A page without the sentences that are told as rules; undefined where nothing else of it changed. */
function withoutRules(page: ChangeForMe, rules: readonly ChangeForMe[]): ChangeForMe | undefined {
  const told = new Set(rules.flatMap(({ sentences }) => sentences.map(wordsOf)))
  const sentences = page.sentences.filter((sentence) => !told.has(wordsOf(sentence)))
  const left = sentences.length > 0 || page.more > 0 || page.sentences.length === 0
  return left ? { ...page, sentences } : undefined
}

const wordsOf = (sentence: Reworded): string =>
  sentence
    .filter(({ is }) => is !== 'gone')
    .map(({ text }) => text)
    .join('')

const latestFirst = (a: ChangeForMe, b: ChangeForMe): number => {
  if (!a.since || !b.since) return Number(Boolean(b.since)) - Number(Boolean(a.since))
  return Temporal.Instant.compare(b.since, a.since)
}

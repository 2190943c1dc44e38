import { noModel, type Look } from '#kernel'
import { presentHandbook } from '#reading'
import type { ChangeForMe } from './change-for-me.ts'
import { changedPages } from './changed-pages.ts'
import { changedRules, ruleStarts } from './changed-rules.ts'
import { areCompared, type Earlier } from './comparing.ts'
import type { MineWorld } from './mine-world.ts'
import type { Reworded } from './pieces.ts'
import { startKey, startsOf, type Starts } from './starts.ts'

/** What changed for somebody; `comparing` while that is still being worked out, and then nothing is told yet. */
export interface ChangesForMe {
  readonly changes: readonly ChangeForMe[]
  readonly comparing: boolean
}

const none: ChangesForMe = { changes: [], comparing: false }

/** All that changed for who is looking since they read it, what came into force last before. */
export async function changesForMe(world: MineWorld, look: Look): Promise<ChangesForMe> {
  if (look.model === noModel || look.by.kind === 'system') return none
  const starts = await startsOf(look)
  if (!starts) return none
  if (!(await areCompared(world, look, await earlierOf(world, look, starts))))
    return { changes: [], comparing: true }
  const rules = await changedRules(world, look, starts)
  const pages = await changedPages(world, look, starts)
  const beside = pages.map((page) => withoutRules(page, rules)).filter((page) => page !== undefined)
  return { changes: [...rules, ...beside].toSorted(latestFirst), comparing: false }
}

/** The versions with which the one in force is compared for somebody. */
async function earlierOf(world: MineWorld, look: Look, starts: Starts): Promise<readonly Earlier[]> {
  const rules = new Set(ruleStarts(starts))
  const pages = new Set<string>()
  const handbook = await presentHandbook(world, look)
  for (const { kind, subject, commit } of starts.follows) {
    if (kind !== 'page') continue
    pages.add(starts.of.get(startKey(kind, subject))?.commit ?? starts.everything.commit)
    // It has moved, and is looked for from where it stood.
    if (!handbook.at(subject)) pages.add(commit).add(starts.everything.commit)
  }
  return [...new Set([...rules, ...pages])].map((commit) => ({ commit, rules: rules.has(commit) }))
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

import { identityOf, type Definition, type Look } from '#kernel'
import { approvalHref } from './hrefs.ts'
import { judged } from './judge.ts'
import { saidInWords } from './said-in-words.ts'
import { roundsVisibleTo } from './store.ts'
import type { ApprovalsWorld } from './world.ts'

/** One that was decided, in a few words. */
export interface DecidedOne {
  readonly title: string
  readonly href: string
  readonly says: string
  readonly at: Temporal.Instant
}

/** The last decisions under a rule that whoever looks may see. */
export async function decidedBefore(
  look: Look,
  world: ApprovalsWorld,
  { kind, name }: Pick<Definition, 'kind' | 'name'>,
  limit = 3,
): Promise<readonly DecidedOne[]> {
  const ruleId = await identityOf(look.db, kind, name)
  if (ruleId === undefined) return []
  const rounds = await roundsVisibleTo(look.db, look.by, { ruleId, decided: true, limit })
  const all = await judged(look, world.subjects(), rounds)
  return all.flatMap(({ round, thing }) => {
    const says = saidInWords(round)
    return round.decided && says !== undefined
      ? { title: thing.title, href: approvalHref(round), says, at: round.decided.at }
      : []
  })
}

import { conflict, identityOf, missing, newId, type Act, type Definition } from '#kernel'
import { boundFacts, contentOf } from './content.ts'
import type { Judged } from './judge.ts'
import type { Approval } from './kinds/approval.ts'
import { insertRound } from './store.ts'
import type { Thing } from './subject.ts'
import { untilOf } from './until.ts'
import { judgedByNumber, type ApprovalsWorld } from './world.ts'

/** What is asked for: one thing, under one rule. */
export interface Asking {
  readonly rule: Definition<Approval>
  readonly id: string
  readonly thing: Thing
}

/** Writes that it is asked for, in the name of whoever acts; answers how it stands then. */
export async function askFor(
  act: Act,
  world: ApprovalsWorld,
  { rule, id, thing }: Asking,
  { note, helps = [] }: { readonly note?: string | undefined; readonly helps?: readonly string[] },
): Promise<Judged> {
  if (thing.over !== undefined) throw conflict(`“${thing.title}”: ${thing.over}`)
  const ruleId = await identityOf(act.db, rule.kind, rule.name)
  if (ruleId === undefined) throw missing(`${rule.title} is not in force yet.`)
  const roundId = newId(act.now)
  const { answerWithin } = rule.value
  const number = await insertRound(act.db, {
    ...{ id: roundId, ruleId, rule: rule.name, commit: act.model.commit },
    subject: { kind: rule.value.of, id },
    ...{ askedBy: act.by, askedAt: act.now, why: note },
    content: contentOf(boundFacts(rule.value, thing), roundId),
    until: answerWithin && untilOf(act.now, answerWithin, act.model.zone),
    readers: thing.readers,
    helps,
  })
  if (number === undefined)
    throw conflict(`“${thing.title}” has been asked for already, and it still counts.`)
  return judgedByNumber(act, world, number)
}

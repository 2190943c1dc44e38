import { identityOf, todayIn, type Act, type Definition, type Subject } from '#kernel'
import { isAmong } from '#people'
import { askIn } from './ask-along.ts'
import { asksWith } from './asks-with.ts'
import type { Approval } from './kinds/approval.ts'
import { approvalsNeeded } from './needed.ts'
import { ownOf } from './own-of.ts'
import { resolve } from './resolve.ts'
import { ruleHint, ruleMention } from './rulings.ts'
import { roundsVisibleTo } from './store.ts'
import type { ApprovalSubject, Thing } from './subject.ts'
import { voicesOf } from './voices.ts'

/** A comment on a thing, as it is being written. */
export interface Comment {
  readonly body: string
  /** Ids of those whom it mentions. */
  readonly mentioned: readonly string[]
}

/**
 * Asks for the approvals that pages let ask for by words in a comment: where it has the words and mentions somebody who decides. With
 * only one of the two it says so and asks nobody; where somebody else is mentioned it is refused with the sentence. Runs in the act
 * of the comment; the asking has an entry of its own.
 */
export async function askByComment(
  act: Act,
  subjects: readonly ApprovalSubject[],
  subject: Subject,
  comment: Comment,
): Promise<void> {
  const owner = subjects.find(({ of }) => of === subject.kind)
  const rules = act.model.definitions.some(({ kind }) => kind === 'approval')
  const thing = rules ? (await owner?.things(act, [subject.id]))?.get(subject.id) : undefined
  if (!thing || thing.over !== undefined) return
  const open = await roundsVisibleTo(act.db, act.by, { about: subject, current: true, limit: 50 })
  for (const rule of approvalsNeeded(act, subject.kind, thing)) {
    const { askedWith, askedBy } = rule.value
    const ruleId = await identityOf(act.db, rule.kind, rule.name)
    if (askedWith === undefined || open.some((round) => round.ruleId === ruleId)) continue
    const words = asksWith(comment.body, askedWith)
    const decider = await mentionsDecider(act, { rule, thing }, comment)
    if (!words && !decider) continue
    if (!words || comment.mentioned.length === 0) act.rule(ruleHint(rule, words))
    else if (!decider) act.rule(ruleMention(rule, await saysOf(act, rule, thing)))
    else if (askedBy.length > 0 && !(await isAmong(act, act.by, askedBy, thing.around)))
      act.rule(ruleHint(rule, words))
    else await askIn(act, subjects, { rule, id: subject.id, thing })
  }
}

interface Asked {
  readonly rule: Definition<Approval>
  readonly thing: Thing
}

async function mentionsDecider(act: Act, { rule, thing }: Asked, { mentioned }: Comment): Promise<boolean> {
  if (mentioned.length === 0) return false
  const own = ownOf(rule.value, act.by.id, thing)
  const groups = voicesOf(await resolve(act, rule, thing.around), {
    ...{ own, late: false, delegations: [], today: todayIn(act) },
  })
  return groups.some(({ voices }) => voices.some(({ by }) => mentioned.includes(by)))
}

const saysOf = async (act: Act, rule: Definition<Approval>, { around }: Thing): Promise<string> =>
  (await resolve(act, rule, around)).groups.map(({ says }) => says).join(' or ')

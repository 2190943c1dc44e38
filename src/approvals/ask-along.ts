import { writeEntry, type Act, type Definition, type Subject } from '#kernel'
import { isAmong } from '#people'
import { whoMayAsk } from './ask-approval.ts'
import { askFor } from './asking.ts'
import { approval, type Approval } from './kinds/approval.ts'
import { ruleAsker, ruleStanding } from './rulings.ts'
import { about } from './settle.ts'
import type { ApprovalSubject, Thing } from './subject.ts'
import { turnAway } from './world.ts'

interface Asked {
  readonly rule: Definition<Approval>
  readonly id: string
  readonly thing: Thing
}

/** Asks for one in an act that is about something else; the asking has an entry of its own. */
export async function askIn(
  act: Act,
  subjects: readonly ApprovalSubject[],
  asking: Asked,
  note?: string,
): Promise<void> {
  const one = await askFor(act, { subjects: () => subjects }, asking, { note })
  await writeEntry(act.db, {
    ...{ now: act.now, personId: act.by.id, operation: 'approvals.ask', outcome: 'done' },
    subject: { kind: 'approvals', id: one.round.id },
    commit: act.model.commit,
    facts: about(one),
    rulings: [ruleStanding(asking.rule, one)],
  })
}

/** Asks for the approval that lets something through which a rule holds back; refused with the sentence where they may not ask. */
export async function askForException(
  act: Act,
  subject: ApprovalSubject,
  { kind, id }: Subject,
  { approval: name, note }: { readonly approval: string; readonly note?: string | undefined },
): Promise<void> {
  const rule = act.model.find(approval, name)
  const thing = (await subject.things(act, [id])).get(id)
  if (!rule || !thing) throw new Error(`${kind}/${id} cannot ask for ${name}`)
  const { askedBy } = rule.value
  if (askedBy.length > 0 && !(await isAmong(act, act.by, askedBy, thing.around)))
    turnAway(act, ruleAsker(rule, whoMayAsk(rule)))
  await askIn(act, [subject], { rule, id, thing }, note)
}

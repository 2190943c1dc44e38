import { identityOf, rulingsOn, type Citation, type Look, type Subject } from '#kernel'
import { judged } from './judge.ts'
import { approval } from './kinds/approval.ts'
import { approvalsNeeded } from './needed.ts'
import type { Round } from './round.ts'
import { seenOf, type SeenApproval } from './seen.ts'
import { roundsVisibleTo } from './store.ts'
import type { ApprovalsWorld } from './world.ts'

/** An approval that a thing needs, or was given, and how it stands. */
export interface Need {
  readonly approval: string
  readonly title: string
  /** The rule as a sentence. */
  readonly said: string
  readonly citation: Citation
  /** The sentence as it stood when that was decided; absent where nobody has. */
  readonly decidedUnder?: Citation
  /** The newest time it was asked for; absent where nobody has asked yet. */
  readonly stands?: SeenApproval
}

/** More rounds about one thing are not looked at. */
const most = 50

/** What a thing needs by the pages as they are now, each with how it stands. */
export async function needsOf(look: Look, world: ApprovalsWorld, subject: Subject): Promise<readonly Need[]> {
  if (!look.model.all(approval).some(({ value }) => value.of === subject.kind)) return []
  const owner = world.subjects().find(({ of }) => of === subject.kind)
  const thing = (await owner?.things(look, [subject.id]))?.get(subject.id)
  if (!thing) return []
  const rules = approvalsNeeded(look, subject.kind, thing)
  if (rules.length === 0) return []
  const rounds = await roundsVisibleTo(look.db, look.by, { about: subject, limit: most })
  const needs: Need[] = []
  for (const rule of rules) {
    const id = await identityOf(look.db, rule.kind, rule.name)
    const last = rounds.find(
      ({ ruleId, ended }) => ruleId === id && ended?.how !== 'taken back' && ended?.how !== 'over',
    )
    const [stands] = last ? await seenOf(look, await judged(look, world.subjects(), [last])) : []
    const decidedUnder = last?.decided && (await citationOf(look, last))
    const { name, title, said, citation } = rule
    needs.push({
      ...{ approval: name, title, said, citation },
      ...(decidedUnder && { decidedUnder }),
      ...(stands && { stands }),
    })
  }
  return needs
}

/** The sentence of the ruling by which one was decided. */
async function citationOf(look: Look, { id }: Pick<Round, 'id'>): Promise<Citation | undefined> {
  const rulings = await look.cited(await rulingsOn(look.db, { kind: 'approvals', id }))
  return rulings.findLast(({ outcome }) => outcome === 'fits' || outcome === 'declined')?.citation
}

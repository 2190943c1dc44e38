import { todayIn, type Definition, type Look } from '#kernel'
import { fitsWhere } from '#model'
import { approval, type Approval } from './kinds/approval.ts'
import type { Thing } from './subject.ts'

/** Whether a rule holds on the day it is. */
export function holdsOn({ since, until }: Approval, look: Pick<Look, 'now' | 'model'>): boolean {
  const today = todayIn(look).toString()
  return (since === undefined || since <= today) && (until === undefined || today <= until)
}

/** The approvals that a thing needs, in the order of pages. */
export const approvalsNeeded = (
  look: Pick<Look, 'now' | 'model'>,
  of: string,
  { facts }: Pick<Thing, 'facts'>,
): readonly Definition<Approval>[] =>
  look.model
    .all(approval)
    .filter(({ value }) => value.of === of && holdsOn(value, look) && fitsWhere(value.where, facts).fits)

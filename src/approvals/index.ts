/**
 * Approvals: what must have a yes before it goes on, asked for, given or refused by those whom a page names, bound to what was
 * approved and to the sentence that asks for it.
 */
import { binding, naming, whyAmong } from '#people'
import { approvalCard } from './approval-card.tsx'
import { alongRequests } from './along-requests.tsx'
import { askedOfMe } from './asked-of-me.ts'
import { askApproval } from './ask-approval.ts'
import { carryOut } from './carry-out.ts'
import { approvalConcerns } from './concerns.ts'
import { delegateWord } from './delegate-word.ts'
import { followUp } from './follow-up.ts'
import { carryOutDecisions, followChanges, remindInTime } from './followers.ts'
import { asRecords } from './as-records.ts'
import { handOnInTime } from './hand-on.ts'
import { heldApprovals } from './held-approvals.ts'
import { helpAlong } from './help-along.ts'
import { approval } from './kinds/approval.ts'
import { listApprovals } from './list-approvals.ts'
import { neededApprovals } from './needed-approvals.ts'
import { remind } from './remind.ts'
import { sampleSteps } from './sample.ts'
import { sayNo } from './say-no.ts'
import { sayYes } from './say-yes.ts'
import { approvalScreen, approvalsScreen, askScreen } from './screens.tsx'
import { showApproval } from './show-approval.ts'
import type { ApprovalSubject } from './subject.ts'
import { takeBack } from './take-back.ts'
import { withdrawWord } from './withdraw-word.ts'
import type { ApprovalsWorld } from './world.ts'

/** The module, told of what approvals may speak. */
export function approvals(subjects: () => readonly ApprovalSubject[]) {
  const world: ApprovalsWorld = { subjects }
  const acts = {
    ask: askApproval(world),
    sayYes: sayYes(world),
    sayNo: sayNo(world),
    withdraw: withdrawWord(world),
    delegate: delegateWord(world),
    help: helpAlong(world),
    takeBack: takeBack(world),
    followUp: followUp(world),
    carryOut: carryOut(world),
    remind: remind(world),
  }
  const asks = { list: listApprovals(world), show: showApproval(world), needed: neededApprovals(world) }
  const shown = {
    ask: askScreen(world, acts),
    list: approvalsScreen(asks),
    one: approvalScreen(asks, acts),
  }
  return {
    name: 'approvals',
    kinds: [approval],
    operations: Object.values(acts),
    questions: Object.values(asks),
    screens: Object.values(shown),
    cards: [approvalCard(world)],
    records: [asRecords(world)],
    sample: sampleSteps(acts),
    held: [heldApprovals(world)],
    home: [askedOfMe(world)],
    concerns: [approvalConcerns(world)],
    binds: [
      binding(approval, ({ value }, whom) =>
        whyAmong(
          whom,
          value.groups.flatMap(({ who }) => who),
        ),
      ),
    ],
    names: [
      naming('approval', {
        'approved-by': ['You decide', 'Decides'],
        groups: ['You decide', 'Decides'],
        'else-by': ['You decide where others may not', 'Decides where others may not'],
        'asked-by': ['You may ask for', 'May ask for'],
        'can-help': ['You may be asked as an expert', 'May be asked as an expert'],
      }),
    ],
    followers: [carryOutDecisions(acts), followChanges(world, acts)],
    watches: [remindInTime(acts), handOnInTime(world, acts)],
    alongRequests: [alongRequests(world, acts)],
    menu: [{ href: '/-/approvals', title: 'Approvals', key: 'a', when: approval, inside: true }],
    actions: [
      {
        title: 'Answer what waits for your approval',
        href: '/-/approvals',
        words: ['approve', 'approval', 'sign off', 'decide', 'yes', 'refuse'],
        act: asks.list,
        when: approval,
      },
    ],
    acts,
    asks,
    shown,
  }
}

export { askApproval, carryOut }
export { approvalsNeeded } from './needed.ts'
export { askForException } from './ask-along.ts'
export { Needs } from './pages/needs.tsx'
export { needsOf, type Need } from './needs-of.ts'
export type { ApprovalSubject, Thing } from './subject.ts'
export { approval }

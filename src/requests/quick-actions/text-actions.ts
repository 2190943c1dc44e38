import { presentOf } from '#kernel'
import { changeRequest } from '../change-request.ts'
import { closeToOthers, confideRequest } from '../confide-request.ts'
import { request as kind } from '../kinds/request.ts'
import { mustBeKnown } from '../must-be-known.ts'
import { slotsOf } from '../said-in.ts'
import { setDueDay } from '../set-due-day.ts'
import { dayWritten } from './day-written.ts'
import { mustSay, type QuickAction } from './quick-action.ts'

/** What it says, by when it is wanted, and who may read it. */
export const textActions: Readonly<Record<string, QuickAction>> = {
  due: {
    operation: setDueDay,
    input: async (rest, { act }) => ({ due: (await dayWritten(act, rest, 'due')).toString() }),
  },
  remove_due_date: { operation: setDueDay, input: () => ({}) },
  title: {
    operation: changeRequest,
    async input(rest, { act, request }) {
      const subject = mustSay(rest, 'subject', '/title A film about Lisbon')
      const type = request.type && (await presentOf(act, kind, request.type.id))
      return type ? { answers: slotsOf(type, subject) } : { subject }
    },
  },
  confidential: {
    // A later line may name those who know of it.
    operation: { ...confideRequest, run: closeToOthers },
    input: () => ({}),
    after: ({ act, request }) => mustBeKnown(act, request.id, 'body'),
  },
}

import { acceptRequest } from '../accept-request.ts'
import { blockRequest } from '../block-request.ts'
import { closeRequest } from '../close-request.ts'
import { askBack } from '../details/ask-back.ts'
import { declineRequest } from '../decline-request.ts'
import { markDuplicate } from '../mark-duplicate.ts'
import { moveRequest } from '../move-request.ts'
import { reopenRequest } from '../reopen-request.ts'
import { snoozeRequest } from '../snooze-request.ts'
import { unblockRequest } from '../unblock-request.ts'
import { wakeRequest } from '../wake-request.ts'
import { dayWritten } from './day-written.ts'
import { mustSay, numberIn, type QuickAction } from './quick-action.ts'

const why = (rest: string) => (rest === '' ? {} : { why: rest })

/** What becomes of it. */
export const turnActions: Readonly<Record<string, QuickAction>> = {
  accept: { operation: acceptRequest, input: why },
  ask_back: {
    operation: askBack,
    input: (rest) => ({ why: mustSay(rest, 'why', '/ask_back In which country is it?') }),
  },
  close: { operation: closeRequest, input: why },
  reopen: { operation: reopenRequest, input: why },
  decline: {
    operation: declineRequest,
    input: (rest) => ({ why: mustSay(rest, 'why', '/decline It is planned for the spring already') }),
  },
  duplicate: {
    operation: markDuplicate,
    input: (rest) => ({ of: numberIn(rest, 'of', '/duplicate 12') }),
  },
  snooze: {
    operation: snoozeRequest,
    input: async (rest, { act }) => ({ until: (await dayWritten(act, rest, 'until')).toString() }),
  },
  wake: { operation: wakeRequest, input: () => ({}) },
  blocked_by: {
    operation: blockRequest,
    input: (rest) => ({ by: numberIn(rest, 'by', '/blocked_by 12') }),
  },
  unblock: { operation: unblockRequest, input: (rest) => ({ by: numberIn(rest, 'by', '/unblock 12') }) },
  move: {
    operation: moveRequest,
    input: (rest) => ({ project: mustSay(rest, 'project', '/move marketing') }),
  },
}

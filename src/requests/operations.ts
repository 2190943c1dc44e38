import type { Operation } from '#kernel'
import { addAttachment } from './attachments/add-attachment.ts'
import { removeAttachment } from './attachments/remove-attachment.ts'
import { assignRequest } from './assign-request.ts'
import { changeComment } from './change-comment.ts'
import { closeRequest } from './close-request.ts'
import { commentOnRequest } from './comment-on-request.ts'
import { labelRequest } from './label-request.ts'
import { openRequest } from './open-request.ts'
import { reopenRequest } from './reopen-request.ts'
import { acceptRequest } from './accept-request.ts'
import { releaseRequest } from './release-request.ts'
import { askBack } from './details/ask-back.ts'
import { declineRequest } from './decline-request.ts'
import { markDuplicate } from './mark-duplicate.ts'
import { blockRequest } from './block-request.ts'
import { unblockRequest } from './unblock-request.ts'
import { snoozeRequest } from './snooze-request.ts'
import { wakeRequest } from './wake-request.ts'
import { setDueDay } from './set-due-day.ts'
import { followRequest } from './follow-request.ts'
import { muteRequest } from './mute-request.ts'
import { moveRequest } from './move-request.ts'
import { confideRequest } from './confide-request.ts'
import { discloseRequest } from './disclose-request.ts'
import { changeRequest } from './change-request.ts'
import { tickItem } from './items/tick-item.ts'
import { noteUnasked } from './note-unasked.ts'
import { remindOfDueDay } from './reminders/remind-of-due-day.ts'
import { splitRequest } from './split-request.ts'
import { takeCommentBack } from './take-comment-back.ts'
import { takeThanksBack, thank } from './thank.ts'

/** Everything that can be done with requests. */
export const requestOperations: readonly Operation[] = [
  openRequest,
  changeRequest,
  tickItem,
  setDueDay,
  assignRequest,
  labelRequest,
  commentOnRequest,
  changeComment,
  takeCommentBack,
  thank,
  takeThanksBack,
  addAttachment,
  removeAttachment,
  followRequest,
  muteRequest,
  acceptRequest,
  releaseRequest,
  askBack,
  snoozeRequest,
  wakeRequest,
  blockRequest,
  unblockRequest,
  splitRequest,
  noteUnasked,
  remindOfDueDay,
  moveRequest,
  confideRequest,
  discloseRequest,
  closeRequest,
  declineRequest,
  markDuplicate,
  reopenRequest,
]

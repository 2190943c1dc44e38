/**
 * Requests of the types that pages define: asked by a form, routed by the page, worked on, and each step judged by the
 * sentence that holds then; and the projects they are kept in.
 */
import { naming } from '#people'
import { alteredScreen } from './altered-screen.tsx'
import { asApprovalSubject } from './approval-subject.ts'
import { askApprovals } from './ask-approvals.ts'
import { listAttachments } from './attachments/list-attachments.ts'
import { showAttachment } from './attachments/show-attachment.ts'
import { boardScreen } from './boards/board-screen.tsx'
import { labelCard, labelGroupCard } from './boards/card-of-labels.tsx'
import { labelScreen, labelsScreen } from './boards/label-screens.tsx'
import { showBoard } from './boards/show-board.ts'
import { boundByRequest } from './bound-by-request.ts'
import { changeConcerns } from './changes/change-concerns.ts'
import { changeScreen } from './changes/change-screen.tsx'
import { labelChange } from './changes/label-change.ts'
import { putNamedLabels } from './changes/put-named-labels.ts'
import { showChange } from './changes/show-change.ts'
import { takeChanges } from './changes/take-changes.ts'
import { commentByMail } from './comment-by-mail.ts'
import { requestConcerns } from './concerns.ts'
import { askedOfMe, dueForMe } from './for-me.ts'
import { inboxScreen } from './inbox/inbox-screen.tsx'
import { showInbox } from './inbox/show-inbox.ts'
import { dropFilters } from './filters/filters-store.ts'
import { filterOperations } from './filters/filter-operations.ts'
import { listFilters } from './filters/list-filters.ts'
import { heldRequests } from './held-requests.ts'
import { callingMe } from './labels-calling-me.ts'
import { project } from './kinds/project.ts'
import { request } from './kinds/request.ts'
import { asHolders } from './holders.ts'
import { keepCircles } from './keep-circles.ts'
import { listAltered } from './list-altered.ts'
import { saidRequestTypes } from './list-request-types.ts'
import { listRequests } from './list-requests.ts'
import { openRequest } from './open-request.ts'
import { requestOperations } from './operations.ts'
import { dropFollowing } from './people-store.ts'
import { asRecords } from './records.ts'
import { remindInTime } from './reminders/remind-in-time.ts'
import { requestCard } from './request-card.tsx'
import { sampleSteps } from './sample.ts'
import { newRequestScreen, requestInProjectScreen, requestScreen, requestsScreen } from './screens.tsx'
import { showRequest } from './show-request.ts'
import { dropThanks } from './thanks-store.ts'
import { toldAtPush } from './told-at-push.ts'
import { withheldEntry } from './withheld-store.ts'

export const requests = {
  name: 'requests',
  kinds: [project, request],
  operations: [...requestOperations, ...filterOperations, labelChange],
  bound: [saidRequestTypes],
  questions: [
    listAltered,
    listAttachments,
    listFilters,
    listRequests,
    showAttachment,
    showBoard,
    showChange,
    showInbox,
    showRequest,
  ],
  cards: [requestCard, labelCard, labelGroupCard],
  screens: [
    newRequestScreen,
    alteredScreen,
    requestsScreen,
    boardScreen,
    changeScreen,
    inboxScreen,
    labelsScreen,
    labelScreen,
    requestScreen,
    requestInProjectScreen,
  ],
  home: [askedOfMe, callingMe, dueForMe],
  binds: [boundByRequest],
  held: [heldRequests],
  emptied: [dropFollowing, dropFilters, dropThanks],
  records: [asRecords],
  approvalSubject: asApprovalSubject,
  limitSubject: asHolders,
  enforced: [takeChanges],
  alters: [toldAtPush],
  forms: [{ kind: request.kind, address: '/-/requests/new', parameters: ['type', 'issuable_template'] }],
  followers: [keepCircles, askApprovals, putNamedLabels],
  watches: [remindInTime],
  concerns: [requestConcerns, changeConcerns],
  commenting: [commentByMail],
  withheld: [withheldEntry],
  sample: sampleSteps,
  names: [
    naming('request', { assign: ['Comes to you', 'Is given'], 'asked-by': ['You may send', 'May ask'] }),
  ],
  actions: [
    {
      title: 'Ask for something',
      href: '/-/requests/new',
      words: ['new', 'request', 'issue', 'idea', 'proposal', 'ticket', 'form'],
      act: openRequest,
      when: request,
      asks: true,
    },
  ],
  menu: [{ href: '/-/requests', title: 'Requests', key: 'q', when: project }],
}

export { letGoAlong, type AlongRequests } from './alongside.ts'
export { isPicture } from './attachments/attachment.ts'
export { showAttachment } from './attachments/show-attachment.ts'
export { changesVisibleTo } from './changes/changes-seen.ts'
export { listRequestTypes } from './list-request-types.ts'
export { listRequests } from './list-requests.ts'
export { openRequest } from './open-request.ts'
export { typesScreen } from './types-screen.tsx'

import { approvalsNeeded, askApproval } from '#approvals'
import { lookAsHouse, performWithin, systemPerson, type Consumer, type House } from '#kernel'
import { peopleById } from '#people'
import { asApprovalSubject } from './approval-subject.ts'
import { routeAgain } from './route-again.ts'
import { requestsByIdVisibleTo } from './store.ts'

const ask = askApproval({ subjects: () => [asApprovalSubject] })

/**
 * Asks for the approvals that pages want of a request when it is opened, as whoever opened it; not for those that a page lets
 * ask for with words in a comment.
 */
export const askApprovals = (house: House): Consumer => ({
  name: 'approvals of requests',
  async hear({ outcome, subject, operation, personId }, db) {
    if (outcome !== 'done' || subject?.kind !== 'requests' || operation !== 'requests.open') return
    const look = await lookAsHouse(house, db)
    const [request] = await requestsByIdVisibleTo(look, [subject.id])
    const thing = (await asApprovalSubject.things(look, [subject.id])).get(subject.id)
    const by = (await peopleById(db, systemPerson, [personId])).get(personId)
    if (!request || !thing || !by) return
    await routeAgain(look, [request])
    for (const rule of approvalsNeeded(look, 'requests', thing)) {
      if (rule.value.askedWith !== undefined) continue
      await performWithin(house, db, ask, { approval: rule.name, number: request.number }, by)
    }
  },
})

import { approvalsNeeded, askApproval, type Thing } from '#approvals'
import { lookAsHouse, performWithin, systemPerson, type Consumer, type House, type Look } from '#kernel'
import { holdersOf, peopleById } from '#people'
import { asApprovalSubject } from './approval-subject.ts'
import { addToCircle } from './people-store.ts'
import { requestsByIdVisibleTo } from './store.ts'

type Rule = ReturnType<typeof approvalsNeeded>[number]

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
    for (const rule of approvalsNeeded(look, 'requests', thing)) {
      if (rule.value.askedWith !== undefined) continue
      if (request.confidential)
        await addToCircle(db, request.id, await decidersOf(look, rule, thing), 'routed')
      await performWithin(house, db, ask, { approval: rule.name, number: request.number }, by)
    }
  },
})

/** Ids of those to whom a page routes a request by having them decide on it. */
async function decidersOf(look: Look, { value }: Rule, { around }: Thing): Promise<readonly string[]> {
  const who = value.groups.flatMap((group) => group.who)
  return (await holdersOf(look, who, around)).map(({ id }) => id)
}

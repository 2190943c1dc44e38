import { approvalsNeeded, askApproval, needsOf } from '#approvals'
import { lookAsHouse, performWithin, systemPerson, type Consumer, type Db, type House } from '#kernel'
import { peopleById } from '#people'
import { asApprovalSubject } from './approval-subject.ts'
import { opens } from './concerned.ts'
import { entriesOn } from './entries-on-store.ts'
import { noteUnasked } from './note-unasked.ts'
import { routeAgain } from './route-again.ts'
import { requestsByIdVisibleTo } from './store.ts'

const world = { subjects: () => [asApprovalSubject] }
const ask = askApproval(world)

/** After these it may come under an approval that it did not need before. */
const alters = new Set(['requests.change', 'requests.move', 'requests.reopen'])

/**
 * Asks for the approvals that pages want of a request when it is opened, or comes to need them, as whoever opened it; not for those
 * that a page lets ask for with words in a comment. One that may not be asked for is noted, with why.
 */
export const askApprovals = (house: House): Consumer => ({
  name: 'approvals of requests',
  async hear(entry, db) {
    const { outcome, subject, operation, personId } = entry
    if (outcome !== 'done' || subject?.kind !== 'requests') return
    if (!opens(entry) && !alters.has(operation)) return
    const look = await lookAsHouse(house, db)
    const [request] = await requestsByIdVisibleTo(look, [subject.id])
    if (!request || request.ended) return
    await routeAgain(look, [request])
    const needs = await needsOf(look, world, subject)
    const never = new Set(needs.flatMap(({ approval, stands }) => (stands ? [] : approval)))
    const thing = (await asApprovalSubject.things(look, [subject.id])).get(subject.id)
    const people = await peopleById(db, systemPerson, [request.openedBy.id, personId])
    const opener = people.get(request.openedBy.id)
    const by = opener?.kind === 'left' ? people.get(personId) : opener
    if (!thing || !by) return
    for (const { name, value } of approvalsNeeded(look, 'requests', thing)) {
      if (value.askedWith !== undefined || !never.has(name)) continue
      const { number } = request
      const refusal = await performWithin(house, db, ask, { approval: name, number }, by)
      const why = refusal?.message
      if (why !== undefined && !(await isNoted(db, subject.id, { name, why })))
        await performWithin(house, db, noteUnasked, { number, approval: name, why })
    }
  },
})

const isNoted = async (db: Db, id: string, { name, why }: { readonly name: string; readonly why: string }) =>
  (await entriesOn(db, id)).some(
    ({ operation, facts }) =>
      operation === noteUnasked.name && facts['name'] === name && facts['why'] === why,
  )

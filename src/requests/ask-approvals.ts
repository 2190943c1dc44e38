import { approvalsNeeded, askApproval, needsOf, type Thing } from '#approvals'
import {
  lookAsHouse,
  performWithin,
  systemPerson,
  type Consumer,
  type Db,
  type Heard,
  type House,
} from '#kernel'
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
const alters = new Set([
  'requests.change',
  'requests.move',
  'requests.reopen',
  'requests.label',
  'approvals.carry-out',
])
/** Of these, what changes its labels and nothing else that a page asks of. */
const labels = new Set(['requests.label', 'approvals.carry-out'])

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
    const was = labels.has(operation) ? approvalsNeeded(look, 'requests', beforeLabels(thing, entry)) : []
    const known = new Set(was.map(({ name }) => name))
    for (const { name, value } of approvalsNeeded(look, 'requests', thing)) {
      if (value.askedWith !== undefined || !never.has(name) || known.has(name)) continue
      const { number } = request
      const refusal = await performWithin(house, db, ask, { approval: name, number }, by)
      const why = refusal?.message
      if (why !== undefined && !(await isNoted(db, subject.id, { name, why })))
        await performWithin(house, db, noteUnasked, { number, approval: name, why })
    }
  },
})

/** As it was before its labels came and went: what was needed then was asked for, or taken back, already. */
function beforeLabels(thing: Thing, { facts: { put, take } }: Heard): Thing {
  const named = (said: unknown) => (typeof said === 'string' ? said.split('\n').filter(Boolean) : [])
  const now = Array.isArray(thing.facts['labels']) ? thing.facts['labels'] : []
  const before = now.filter((one) => !named(put).includes(String(one)))
  return { ...thing, facts: { ...thing.facts, labels: [...before, ...named(take)] } }
}

const isNoted = async (db: Db, id: string, { name, why }: { readonly name: string; readonly why: string }) =>
  (await entriesOn(db, id)).some(
    ({ operation, facts }) =>
      operation === noteUnasked.name && facts['name'] === name && facts['why'] === why,
  )

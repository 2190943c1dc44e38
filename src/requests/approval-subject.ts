import type { ApprovalSubject, Thing } from '#approvals'
import type { Facts } from '#kernel'
import { peopleById } from '#people'
import { isOutside } from './rights.ts'
import { changersOf, circlesOf } from './changers-store.ts'
import { requestHref, type Request } from './request.ts'
import { answerSaid } from './rules/answer.ts'
import { endRequest } from './standing-store.ts'
import { requestsByIdVisibleTo, requestVisibleTo, stir } from './store.ts'

/**
 * Requests as approvals speak of them: a yes is for what was answered and written, nobody approves what they asked for or
 * changed, and one that is refused is declined with what was said against it.
 */
export const asApprovalSubject: ApprovalSubject = {
  of: 'requests',
  idOf: async (look, number) => (await requestVisibleTo(look, number))?.id,
  async things(look, ids) {
    const all = isOutside(look.by) ? [] : await requestsByIdVisibleTo(look, ids)
    const changers = await changersOf(look.db, ids)
    const circles = await circlesOf(look.db, ids)
    const openers = await peopleById(
      look.db,
      look.by,
      all.map(({ openedBy }) => openedBy.id),
    )
    return new Map(
      all.map((request): readonly [string, Thing] => {
        const { id, subject, openedBy, region, confidential, ended } = request
        const thing = {
          ...{ title: subject, href: requestHref(request), facts: factsOf(request) },
          authors: [openedBy.id, ...(changers.get(id) ?? [])],
          around: { region, requester: openers.get(openedBy.id) },
          ...(confidential && { readers: [openedBy.id, ...(circles.get(id) ?? [])] }),
          ...(ended && { over: 'it has ended.' }),
        }
        return [id, thing]
      }),
    )
  },
  async decided(act, { id }, { outcome, by: decider, title, why }) {
    const [request] = await requestsByIdVisibleTo(act, [id])
    if (!request) return {}
    const { number } = request
    if (outcome === 'given' || request.ended) return { number }
    const by = (await peopleById(act.db, act.by, [decider])).get(decider) ?? act.by
    const said = why === undefined ? `${title}: not approved.` : `${title}: ${why}`
    await endRequest({ ...act, by }, id, { outcome: 'declined', why: said })
    await stir(act.db, id, act.now)
    return { number, declined: true }
  },
}

/** What a yes is bound to. Labels, and whose it is, change while it is worked on and are none of it. */
const factsOf = ({ type, subject, fields, body, dueOn }: Request): Facts => ({
  ...(type && { type: type.name }),
  subject,
  answers: Object.entries(fields).map(([id, answer]) => `${id}: ${answerSaid(answer)}`),
  text: body,
  ...(dueOn && { 'due-on': dueOn.toString() }),
})

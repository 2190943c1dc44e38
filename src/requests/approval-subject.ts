import type { ApprovalSubject, Thing } from '#approvals'
import { everNamed, type Facts } from '#kernel'
import { peopleById, team } from '#people'
import { filesOf } from './attachments/attachments-store.ts'
import { authorsOf } from './authors-store.ts'
import { circlesOf } from './circle-store.ts'
import { carriedOut } from './carried-out.ts'
import { factsOf } from './facts-of.ts'
import { request as kind } from './kinds/request.ts'
import { requestHref } from './request.ts'
import { endRequest } from './standing-store.ts'
import { lockRequestById, requestsByIdVisibleTo, requestVisibleTo, stir } from './store.ts'

/** One without files is as it was before anybody could attach some. */
const boundFiles = (hashes: readonly string[] = []): Facts =>
  hashes.length === 0 ? {} : { 'the attached files': [...hashes] }

/** Requests as approvals speak of them: by their answers, and closed to whom the request is closed to; one that is refused is declined. */
export const asApprovalSubject: ApprovalSubject = {
  of: 'requests',
  idOf: async (look, number) => (await requestVisibleTo(look, number))?.id,
  seen: async (look, ids) => new Set((await requestsByIdVisibleTo(look, ids)).map(({ id }) => id)),
  async things(look, ids) {
    const requests = await requestsByIdVisibleTo(look, ids)
    const types = await everNamed(look, kind)
    const teams = await everNamed(look, team)
    const closed = requests.flatMap(({ id, confidential }) => (confidential ? id : []))
    const circles = await circlesOf(look.db, closed)
    const authors = await authorsOf(look.db, ids)
    const files = await filesOf(look.db, ids)
    const openers = await peopleById(
      look.db,
      look.by,
      requests.map(({ openedBy }) => openedBy.id),
    )
    return new Map(
      requests.map((one): [string, Thing] => [
        one.id,
        {
          title: one.subject,
          href: requestHref(one),
          facts: factsOf(one, {
            type: types.get(one.type?.id ?? '')?.name,
            team: teams.get(openers.get(one.openedBy.id)?.team ?? '')?.name,
          }),
          loose: ['labels', 'project', 'team'],
          bound: { 'the subject': one.subject, ...boundFiles(files.get(one.id)) },
          authors: [one.openedBy.id, ...(authors.get(one.id)?.of ?? [])],
          looseAuthors: authors.get(one.id)?.loose ?? {},
          around: { region: one.region, requester: openers.get(one.openedBy.id) },
          ...(one.confidential && { readers: [one.openedBy.id, ...(circles.get(one.id) ?? [])] }),
          ...(one.ended && { over: 'it is closed.' }),
        },
      ]),
    )
  },
  lock: lockRequestById,
  async decided(act, { id }, { outcome, by: decider, askedBy, title, why, effect }) {
    const [request] = await requestsByIdVisibleTo(act, [id])
    if (!request) return {}
    const { number } = request
    if (request.ended) return { number }
    const people = await peopleById(act.db, act.by, [decider, askedBy])
    const by = people.get(decider) ?? people.get(askedBy) ?? act.by
    if (outcome === 'given')
      return effect ? { number, ...(await carriedOut({ ...act, by }, request, effect)) } : { number }
    const said = why === undefined ? `${title}: not approved.` : `${title}: ${why}`
    await endRequest({ ...act, by }, id, { outcome: 'declined', why: said })
    await stir(act.db, id, act.now)
    return { number, declined: true }
  },
}

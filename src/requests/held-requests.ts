import { sql } from 'kysely'
import type { Held } from '#people'
import { requestHref } from './request.ts'
import { requestsWhere } from './store.ts'

/** Open requests that somebody sees to, or that they opened and still wait for. */
export const heldRequests: Held = {
  of: 'requests',
  about: 'Give it to somebody else there.',
  async load(look, person) {
    const found = await requestsWhere(
      look,
      sql`r.ended_at is null and exists (
            select from request_assignees a where a.request_id = r.id and a.assignee_id = ${person.id})
          order by r.number desc limit 200`,
    )
    return found.map((request) => ({
      says: `${request.subject} (${request.number})`,
      href: `${requestHref(request)}#assignees`,
    }))
  },
}

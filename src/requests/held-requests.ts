import type { Held } from '#people'
import { requestHref } from './request.ts'
import { requestsGivenTo } from './store.ts'

/** Open requests that somebody sees to, or that they opened and still wait for. */
export const heldRequests: Held = {
  of: 'requests',
  about: 'Give it to somebody else there.',
  async load(look, person) {
    const found = await requestsGivenTo(look, person.id)
    return found.map((request) => ({
      says: `${request.subject} (${request.number})`,
      href: `${requestHref(request)}#act-assignees`,
    }))
  },
}

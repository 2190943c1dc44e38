import type { NamedPage, Ways } from '#kernel'
import { requestHref } from './request.ts'
import { requestsNumbered } from './store.ts'

/** What would work where there are some like it, by their numbers: to say that this one is another, to join one of them, or to read a page. */
export const waysAroundSimilar =
  (found: readonly number[], pages: readonly NamedPage[]): Ways =>
  async (look) => [
    { say: 'Send it: it is another one', detail: 'those below were shown to you', change: { isNew: 'true' } },
    ...(await requestsNumbered(look, found)).map((request) => ({
      say: `Join “${request.subject}”`,
      detail: request.ended ? 'it has ended; its page says how' : `opened by ${request.openedBy.name}`,
      href: requestHref(request),
    })),
    ...pages.map(({ title, url }) => ({
      say: `Read “${title}”`,
      detail: 'a page of the handbook; what it lacks can be added there',
      href: url,
    })),
  ]

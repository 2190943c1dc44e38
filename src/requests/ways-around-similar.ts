import type { Ways } from '#kernel'
import { requestHref, type Request } from './request.ts'

/** What would work where there are some like it: to say that this one is another, or to join one of them. */
export const waysAroundSimilar =
  (found: readonly Request[]): Ways =>
  async () => [
    { say: 'Send it: it is another one', detail: 'those below were shown to you', change: { isNew: 'true' } },
    ...found.map((request) => ({
      say: `Join “${request.subject}”`,
      detail: request.ended ? 'it has ended; its page says how' : `opened by ${request.openedBy.name}`,
      href: requestHref(request),
    })),
  ]

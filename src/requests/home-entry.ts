import type { HomeEntry } from '#design'
import { requestHref, type Request } from './request.ts'

/** More are not told one by one. */
export const most = 20

/** A request among what is for somebody on their home page, with what they can do there. */
export const entryOf = (request: Request, verb: string): HomeEntry => ({
  title: request.subject,
  href: requestHref(request),
  about: `asked by ${request.openedBy.name}`,
  verb,
  at: request.openedAt,
  ...(request.late && { tag: 'late', state: 'wait' as const }),
  ...((request.blockedBy.length > 0 || request.waitsForHidden) && {
    tag: 'waits for another',
    state: 'wait' as const,
  }),
})

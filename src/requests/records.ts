import type { Look } from '#kernel'
import { endedInWords } from './ended-in-words.ts'
import { requestHref } from './request.ts'
import { seenDecisions } from './seen-requests-store.ts'
import { requestsByIdVisibleTo } from './store.ts'

/** Requests as what was decided shows them, as far as who looks may know of them, with what became of each. */
export const asRecords = {
  of: 'requests',
  seen: seenDecisions,
  describe: async (look: Look, ids: readonly string[]) =>
    new Map(
      (await requestsByIdVisibleTo(look, ids)).map((one) => [
        one.id,
        {
          title: one.subject,
          href: requestHref(one),
          ...(one.ended && { came: endedInWords(one.ended) }),
        },
      ]),
    ),
}

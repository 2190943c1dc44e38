import type { Look } from '#kernel'
import { requestHref } from './request.ts'
import { requestsByIdVisibleTo } from './store.ts'

/** Requests as what was decided shows them, as far as who looks may know of them. */
export const asRecords = {
  of: 'requests',
  describe: async (look: Look, ids: readonly string[]) =>
    new Map(
      (await requestsByIdVisibleTo(look, ids)).map((one) => [
        one.id,
        { title: one.subject, href: requestHref(one) },
      ]),
    ),
}

import type { LimitSubject } from '#limits'
import { peopleById } from '#people'
import { requestHref } from './request.ts'
import { requestsByIdVisibleTo } from './store.ts'

/** Requests as limits show them where they hold places: only those that who looks may know of. */
export const asHolders: LimitSubject = {
  of: 'requests',
  describe: async (look, ids) =>
    new Map(
      (await requestsByIdVisibleTo(look, ids)).map((one) => [
        one.id,
        { title: one.subject, href: requestHref(one), who: one.openedBy.name },
      ]),
    ),
  async around(look, ids) {
    const requests = await requestsByIdVisibleTo(look, ids)
    const openers = await peopleById(
      look.db,
      look.by,
      requests.map(({ openedBy }) => openedBy.id),
    )
    return new Map(
      requests.map(({ id, region, openedBy }) => [id, { region, requester: openers.get(openedBy.id) }]),
    )
  },
}

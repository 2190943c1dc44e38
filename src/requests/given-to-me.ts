import type { HomeEntry, HomeList } from '#design'
import { todayIn } from '#kernel'
import { requestHref } from './request.ts'
import { isOutside } from './rights.ts'
import { requestsGivenTo } from './store.ts'

/** More are not told one by one. */
const most = 10

/** Open requests that this person sees to: what is wanted first above, and nothing that is put aside or waits for another. */
export const givenToMe: HomeList = {
  list: 'asked',
  async load(look) {
    if (isOutside(look.by)) return []
    const today = todayIn(look)
    const all = await requestsGivenTo(look, look.by.id)
    const open = all.filter(
      ({ snoozedUntil, blockedBy }) =>
        blockedBy.length === 0 && !(snoozedUntil && Temporal.PlainDate.compare(snoozedUntil, today) > 0),
    )
    const key = ({ dueOn }: (typeof open)[number]) => dueOn?.toString() ?? '9999'
    return open
      .toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
      .slice(0, most)
      .map((request): HomeEntry => {
        const { dueOn, openedBy, subject, number } = request
        const late = dueOn !== undefined && Temporal.PlainDate.compare(dueOn, today) < 0
        return {
          title: subject,
          href: requestHref(request),
          about: `Request ${number}, asked by ${openedBy.name}`,
          ...(dueOn && { on: dueOn }),
          ...(late && { tag: 'late', state: 'wait' as const }),
        }
      })
  },
}

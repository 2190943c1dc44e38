import type { HomeList } from '#design'
import { todayIn, type Look } from '#kernel'
import { entryOf, most } from './home-entry.ts'
import type { Request } from './request.ts'
import { isOutside } from './rights.ts'
import { requestsAskedBack } from './asked-back-store.ts'
import { requestsGivenTo } from './store.ts'
import { withLate } from './with-late.ts'

/** Days before it is wanted from which a request is due. */
const soon = 7

async function mine(look: Look): Promise<readonly Request[]> {
  if (isOutside(look.by)) return []
  const today = todayIn(look)
  const all = await withLate(look, await requestsGivenTo(look, look.by.id))
  return all.filter(
    ({ snoozedUntil }) => !snoozedUntil || Temporal.PlainDate.compare(snoozedUntil, today) <= 0,
  )
}

/** Requests that somebody was given and has not taken in hand, and their own in which they were asked something. */
export const askedOfMe: HomeList = {
  list: 'asked',
  async load(look) {
    const given = (await mine(look)).filter(({ acceptedAt, wanted }) => !acceptedAt && !wanted)
    const back = isOutside(look.by) ? [] : await requestsAskedBack(look, look.by.id)
    return [
      ...back.map((request) => ({ ...entryOf(request, 'Answer'), about: 'waits for you, who asked' })),
      ...given.map((request) => entryOf(request, 'Take it in hand')),
    ].slice(0, most)
  },
}

/** Requests that somebody has in hand and that are wanted soon. */
export const dueForMe: HomeList = {
  list: 'due',
  async load(look) {
    const last = todayIn(look).add({ days: soon })
    return (await mine(look))
      .filter(({ acceptedAt, dueOn }) => acceptedAt && dueOn && Temporal.PlainDate.compare(dueOn, last) <= 0)
      .toSorted((a, b) => Temporal.PlainDate.compare(a.dueOn ?? last, b.dueOn ?? last))
      .slice(0, most)
      .map(({ dueOn, ...request }) => {
        return { ...entryOf(request, 'See to it'), ...(dueOn && { on: dueOn }) }
      })
  },
}

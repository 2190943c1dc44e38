import { dayAt, type Look } from '#kernel'
import { daysOfEach } from './days-of-each.ts'
import type { Request } from './request.ts'

/** Where days begin first: one that has not passed there has passed nowhere. */
const farthestEast = 'Pacific/Kiritimati'

/**
 * Requests with what is late among them: one is wanted by a day, which is the same day everywhere, and has until it ends where
 * the team of who sees to it counts days; of several people until it has ended for the last of them.
 */
export async function withLate(look: Look, requests: readonly Request[]): Promise<readonly Request[]> {
  const passed = (dueOn: Temporal.PlainDate, zone: string) =>
    Temporal.PlainDate.compare(dueOn, dayAt(look.now, zone)) < 0
  const maybe = requests.filter(({ ended, dueOn }) => !ended && dueOn && passed(dueOn, farthestEast))
  if (maybe.length === 0) return requests
  const days = await daysOfEach(look, maybe)
  return requests.map((one) => {
    const { dueOn } = one
    const whose = days.get(one.id)
    const late = whose && dueOn && whose.every(({ zone }) => passed(dueOn, zone))
    return late ? { ...one, late } : one
  })
}

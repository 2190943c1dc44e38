import type { Clicks } from './clicks-store.ts'

type Counted = Pick<Clicks, 'on' | 'source' | 'count'>

/** How many weeks are drawn. */
const drawn = 12

/** Clicks week by week, each named by its Monday, the latest last. */
export function clicksByWeek(clicks: readonly Counted[], today: Temporal.PlainDate) {
  const monday = mondayOf(today)
  const counts = new Map<string, number>()
  for (const { on, count } of clicks) {
    const week = mondayOf(on).toString()
    counts.set(week, (counts.get(week) ?? 0) + count)
  }
  return Array.from({ length: drawn }, (_, at) => {
    const week = monday.subtract({ weeks: drawn - 1 - at })
    return { week, count: counts.get(week.toString()) ?? 0 }
  })
}

/** Clicks of each source, most first. */
export function clicksBySource(clicks: readonly Counted[]) {
  const counts = new Map<string, number>()
  for (const { source, count } of clicks) counts.set(source, (counts.get(source) ?? 0) + count)
  return [...counts]
    .map(([source, count]) => ({ source, count }))
    .toSorted((a, b) => b.count - a.count || (a.source < b.source ? -1 : 1))
}

const mondayOf = (day: Temporal.PlainDate): Temporal.PlainDate => day.subtract({ days: day.dayOfWeek - 1 })

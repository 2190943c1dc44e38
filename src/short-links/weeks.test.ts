import { expect, test } from 'vitest'
import { clicksBySource, clicksByWeek } from './weeks.ts'

const on = (day: string, source: string, count: number) => ({
  on: Temporal.PlainDate.from(day),
  source,
  count,
})
// 14 January 2027 is a Thursday.
const clicks = [on('2027-01-14', 'podcast', 2), on('2027-01-11', 'typed', 1), on('2027-01-10', 'podcast', 4)]

test('weeks begin on Monday, and a week without clicks is there too', () => {
  const weeks = clicksByWeek(clicks, Temporal.PlainDate.from('2027-01-14'))
  expect(weeks).toHaveLength(12)
  expect(weeks.slice(-3).map(({ week, count }) => [week.toString(), count])).toEqual([
    ['2026-12-28', 0],
    ['2027-01-04', 4],
    ['2027-01-11', 3],
  ])
})

test('sources stand by how many came from them', () =>
  expect(clicksBySource(clicks)).toEqual([
    { source: 'podcast', count: 6 },
    { source: 'typed', count: 1 },
  ]))

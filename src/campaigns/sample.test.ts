import { expect, test } from 'vitest'
import { sampleSteps } from './sample.ts'

/** Whom README has look: one of Field Americas, which so has room for three and not for a fourth. */
const fieldAmericas = new Set(['dani', 'luis'])

const daysOf = (year: number): readonly Temporal.PlainDate[] => {
  const first = new Temporal.PlainDate(year, 1, 1)
  return Array.from({ length: first.daysInYear }, (_, at) => first.add({ days: at }))
}

test('on whatever day it is opened, the sample leaves Field Americas the whole next month', () => {
  for (const today of [...daysOf(2027), ...daysOf(2028)]) {
    const next = today.add({ months: 1 }).toPlainYearMonth().toString()
    const taken = sampleSteps
      .filter(({ by }) => fieldAmericas.has(by))
      .map(({ input }) => input(today))
      .filter(({ type, startsOn }) => type === 'paid-social' && String(startsOn).startsWith(next))
    expect(taken, today.toString()).toEqual([])
  }
})

test('nothing in it starts before the day on which it is planned', () => {
  for (const today of [...daysOf(2027), ...daysOf(2028)])
    for (const { daysAgo, input } of sampleSteps) {
      const { startsOn } = input(today)
      if (typeof startsOn !== 'string') continue
      const planned = today.subtract({ days: daysAgo })
      expect(
        Temporal.PlainDate.compare(startsOn, planned),
        `${startsOn} on ${today.toString()}`,
      ).toBeGreaterThanOrEqual(0)
    }
})

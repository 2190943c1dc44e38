import type { Fact, Facts } from '#kernel'
import { liesIn } from './place.ts'
import type { Condition, Scalar, Where } from './where.ts'

/** Which part of a condition decided, with what it saw. */
export interface Decided {
  readonly fact: string
  readonly saw: Fact
  readonly holds: boolean
}

/** Whether a record is one that the rule speaks of; `decided` names the first part that says no, else every part. */
export function fitsWhere(
  { parts }: Where,
  facts: Facts,
): { readonly fits: boolean; readonly decided: readonly Decided[] } {
  const decided = parts.map(({ fact, condition }) => {
    const saw = facts[fact] ?? null
    return { fact, saw, holds: holds(condition, saw) }
  })
  const against = decided.find((part) => !part.holds)
  return against ? { fits: false, decided: [against] } : { fits: true, decided }
}

function holds(condition: Condition, saw: Fact): boolean {
  const all: readonly Fact[] = Array.isArray(saw) ? saw : saw === null ? [] : [saw]
  const same = (value: Scalar, fact: Fact): boolean =>
    value === fact || (typeof value === 'string' && typeof fact === 'string' && liesIn(fact, value))
  switch (condition.test) {
    case 'not':
      return !holds(condition.condition, saw)
    case 'any of':
      return all.some((fact) => condition.values.some((value) => same(value, fact)))
    case 'within':
      return all.length > 0 && all.every((fact) => condition.values.some((value) => same(value, fact)))
    default: {
      const number = Array.isArray(saw) ? saw.length : saw
      if (typeof number !== 'number') return false
      const { test, value } = condition
      return test === 'more than'
        ? number > value
        : test === 'at least'
          ? number >= value
          : test === 'less than'
            ? number < value
            : number <= value
    }
  }
}

import type { Known, KnownName } from './known.ts'
import type { FactOf, Subject } from './subject.ts'

/**
 * The facts of a subject with those that definitions make known. Fields of several forms may have one name: where `written` says
 * of which form the rule speaks, those of others do not count; where several are left that are asked differently, any word fits.
 */
export function factsIn(
  subject: Subject,
  known: Known,
  written: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, FactOf>> {
  const also = subject.alsoFacts === undefined ? [] : known.names(subject.alsoFacts)
  const meant = also.filter(({ only }) => {
    const value = only && written[only.fact]
    return only === undefined || typeof value !== 'string' || value === only.value
  })
  const byName = Map.groupBy(meant, ({ name }) => name)
  const facts = [...byName].flatMap(([name, all]) => {
    const fact = oneOf(all)
    return fact ? [[name, fact] as const] : []
  })
  return { ...Object.fromEntries(facts), ...subject.facts }
}

function oneOf(all: readonly KnownName[]): FactOf | undefined {
  const [first, ...others] = all.flatMap(({ fact }) => fact ?? [])
  if (!first || others.every((other) => JSON.stringify(other) === JSON.stringify(first))) return first
  const { about, says } = first
  return { about, says, type: others.every(({ type }) => type === first.type) ? first.type : 'name' }
}

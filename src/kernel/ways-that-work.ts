import type { z } from 'zod'
import type { House } from './house.ts'
import { parseInput } from './input.ts'
import { lookAs } from './look.ts'
import type { Operation } from './operation.ts'
import type { Person } from './person.ts'
import { Refusal } from './refusal.ts'
import type { Alternative, Ruling } from './ruling.ts'
import { tryOut } from './try-out.ts'

/** So many ways of one refusal are tried, in their order; further ones are not offered. */
const mostTries = 8

/**
 * The refusal with what would work: ways are looked for now that nothing of the act is left, and each that changes the
 * same act is run dry by the same steps. What does not pass is not offered.
 */
export async function withWaysThatWork<Input extends z.ZodType, On, Result>(
  house: House,
  by: Person,
  act: Operation<Input, On, Result>,
  input: unknown,
  refusal: Refusal,
): Promise<Refusal> {
  const found = refusal.ways ? await lookAs(house, by, refusal.ways) : refusal.nearest
  if (found.length === 0) return refusal
  const nearest: Alternative[] = []
  let tries = 0
  for (const way of found) {
    const tried = way.change ? ++tries <= mostTries && (await tryWay(house, by, act, input, way)) : way
    if (tried) nearest.push(tried)
  }
  return refusal.withNearest(nearest)
}

/** The way, said with what it comes to; undefined where it does not pass. */
async function tryWay<Input extends z.ZodType, On, Result>(
  house: House,
  by: Person,
  act: Operation<Input, On, Result>,
  input: unknown,
  way: Alternative,
): Promise<Alternative | undefined> {
  const changed = typeof input === 'object' ? { ...input, ...way.change } : input
  const parsed = parsedOr(() => parseInput(act.input, changed))
  if (!parsed) return undefined
  const { refusal, running } = await tryOut(house, by, act, parsed.value)
  if (refusal) return undefined
  const detail = way.detail ?? comesTo(running?.rulings ?? [])
  return detail === '' ? way : { ...way, detail }
}

function parsedOr<Value>(parse: () => Value): { readonly value: Value } | undefined {
  try {
    return { value: parse() }
  } catch (fault) {
    if (fault instanceof Refusal) return undefined
    throw fault
  }
}

/** What the rules say of it, in one line: `2 of 3 places of April 2027 are free for Field APAC`. */
const comesTo = (rulings: readonly Ruling[]): string =>
  [...new Set(rulings.map(({ present, reason }) => (present ?? reason).replace(/\.$/, '')))].join('; ')

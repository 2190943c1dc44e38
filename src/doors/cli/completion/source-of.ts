import type { Described } from '../catalogue/described.ts'
import type { Flag } from '../catalogue/flags.ts'

/** The lists that hold the values of a field. */
export interface Source {
  /** Whose lists, the first that knows any goes before. */
  readonly nouns: readonly string[]
  readonly field: string
  /** What stands in the command already, for lists that ask for it as well. */
  readonly given: Readonly<Record<string, string>>
}

/** Handles of people. */
export const people: Source = { nouns: ['people'], field: 'handle', given: {} }

const holdHandles: ReadonlySet<string> = new Set(['handle', 'ask', 'manager'])
/** Fields in which many things share few values. */
const shared: ReadonlySet<string> = new Set(['type', 'source'])
const oursByTeam: ReadonlySet<string> = new Set(['team', 'region'])

/**
 * Where the values of a field of an operation are found, for those that have no closed list: the same name is something
 * else elsewhere, so what is not known here has none.
 */
export function sourceOf(
  { noun }: Described,
  { field, place }: Pick<Flag, 'field' | 'place'>,
  given: Source['given'],
): Source | 'kinds' | undefined {
  if (holdHandles.has(field)) return people
  const isRule = noun === 'rules' || noun === 'decisions'
  if (isRule && field === 'kind') return 'kinds'
  if (isRule && field === 'name' && place !== undefined) return { nouns: ['rules'], field, given }
  if (oursByTeam.has(field)) return { nouns: [noun, 'people'], field, given: {} }
  if (shared.has(field)) return { nouns: [noun], field, given: {} }
  if (field === 'inPlaceOf') return { nouns: ['campaigns'], field: 'number', given: {} }
  const isNamed = place === 0 && (field === 'number' || field === 'id')
  return isNamed ? { nouns: [noun], field, given: {} } : undefined
}

import type { Look } from '#kernel'
import type { Held } from '#people'
import type { Through } from './through-me.ts'

/** Records, rules or pages that somebody hands over who leaves: how many, and the first of them. */
export interface HandOverGroup {
  /** The plural noun: `campaigns`. */
  readonly of: string
  readonly count: number
  readonly first: readonly { readonly says: string; readonly href: string }[]
}

/** So many of each sort are named; the whole list has the others. */
const named = 3

/**
 * What somebody hands over: their records that go on, soonest first, and the rules and pages that name them. What comes
 * to them by a role goes over with it and is left out.
 */
export async function handOverOf(
  held: readonly Held[],
  look: Look,
  through: readonly (Pick<Through, 'says' | 'as' | 'rule'> & { readonly href: string })[],
): Promise<readonly HandOverGroup[]> {
  const records = []
  for (const one of held) records.push({ of: one.of, all: await one.load(look, look.by) })
  const own = through.filter((one) => one.as === undefined)
  const groups = [
    ...records,
    { of: 'rules that name you', all: own.filter(({ rule }) => rule) },
    { of: 'pages you answer for', all: own.filter(({ rule }) => !rule) },
  ]
  return groups
    .filter(({ all }) => all.length > 0)
    .map(({ of, all }) => ({
      of,
      count: all.length,
      first: all.slice(0, named).map(({ says, href }) => ({ says, href })),
    }))
}

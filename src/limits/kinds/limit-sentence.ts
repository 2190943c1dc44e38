import { capital } from '#kernel'
import {
  sayHeld,
  sayList,
  sayOtherwise,
  sayPeriod,
  sayWhere,
  sayWho,
  sayZone,
  type Claim,
  type Known,
  type Subject,
} from '#model'
import type { Limit } from './limit-value.ts'

const subjectOf = (limit: Pick<Limit, 'of'>, known: Known): Subject | undefined =>
  known.subjects.find(({ name }) => name === limit.of)

function titleOf(known: Known, of: Subject | undefined, fact: string, value: string): string {
  const kind = of?.facts[fact]?.refersTo ?? of?.facts[fact]?.vocabulary
  return kind === undefined ? value : known.title(kind, value)
}

/** `At most 3 paid social campaigns for each team in a calendar month; Digital Strategy excepted. A further one is refused.` */
export function sayLimit(limit: Limit, known: Known): string {
  const { atMost, except, approvedBy, otherwise, per } = limit
  const of = subjectOf(limit, known)
  const noun = atMost === 1 ? (of?.one ?? limit.of) : limit.of
  const what = of ? sayWhere(limit.where, of, known, noun) : noun
  const count = atMost === 0 ? `No ${what}` : `At most ${atMost} ${what}`
  const spread = per === undefined ? '' : ` for each ${per}`
  const pooled = per === undefined && atMost > 0 ? ', all together' : ''
  const zoned = limit.zone === undefined ? '' : ` (${sayZone(limit.zone)})`
  const excepted =
    except.length === 0
      ? ''
      : `; ${sayList(except.map(({ fact, value }) => titleOf(known, of, fact, value)))} excepted`
  const comes =
    limit.asks === undefined
      ? sayOtherwise[otherwise]
      : `needs the approval “${known.title('approval', limit.asks)}”`
  const consequence = `${atMost === 0 ? 'One' : 'A further one'} ${comes}.`
  const allowed =
    approvedBy.length === 0 ? '' : ` ${capital(sayWho(approvedBy, known, 'or'))} may let one through.`
  return `${count}${spread} ${sayPeriod(limit.each)}${zoned}${pooled}${excepted}. ${consequence}${allowed}${sayHeld(limit)}`
}

/** What the paragraph must agree with, its verb apart. */
export function claimsOf(limit: Omit<Limit, 'otherwise'>, known: Known): readonly Claim[] {
  const of = subjectOf(limit, known)
  const nouns = [limit.of, ...(of ? [of.one] : [])]
  const words = limit.where.parts.flatMap(({ fact, condition }) =>
    condition.test === 'any of'
      ? condition.values.map((value) => titleOf(known, of, fact, String(value)))
      : [],
  )
  const kindOf = (fact: string): string => of?.facts[fact]?.refersTo ?? of?.facts[fact]?.vocabulary ?? fact
  const byKind = Map.groupBy(limit.except, ({ fact }) => kindOf(fact))
  if (byKind.size === 0) byKind.set(kindOf(limit.per ?? 'team'), [])
  return [
    { says: 'words', words: [...nouns, ...words] },
    { says: 'count', key: ['at-most'], value: limit.atMost, counts: [...nouns, ...words] },
    { says: 'period', key: ['each'], period: limit.each },
    ...[...byKind].map(([kind, all]) => ({
      says: 'excepted' as const,
      key: ['except'],
      kind,
      names: all.map(({ value }) => value),
    })),
  ]
}

import type { HomeEntry, HomeList } from '#design'
import { everNamed, type Definition, type Look } from '#kernel'
import { mayDecideEach, titlesOf } from '#people'
import { limit, type Limit } from './kinds/limit.ts'
import type { Holder, LimitSubject } from './subject.ts'
import { waitingLines } from './waits-store.ts'

/** More are not told one by one. */
const most = 10

/** So many of those that wait are looked at in one go. */
const atOnce = 500

/**
 * What waits for a place under a limit where this person may let one through, or answers for it: of what they may see,
 * who came first before.
 */
export const askedOfMe = (subjects: readonly LimitSubject[]): HomeList => ({
  list: 'asked',
  async load(look) {
    if (look.by.kind === 'visitor' || look.by.kind === 'left') return []
    const rules = await rulesOfMine(look)
    if (rules.length === 0) return []
    const entries: HomeEntry[] = []
    for (const subject of subjects)
      for (const some of inParts(await waitingUnder(look, subject.of, rules))) {
        entries.push(...(await entriesOf(look, subject, some)))
        if (entries.length >= most) return entries.slice(0, most)
      }
    return entries
  },
})

/** Limits by which this person decides wherever it is, or may by who asks, or for which they answer. */
async function rulesOfMine(look: Look): Promise<readonly Definition<Limit>[]> {
  const all = look.model.all(limit)
  const decides = await mayDecideEach(
    look,
    look.by,
    all.map((rule) => ({ rule })),
  )
  return all.filter((rule, at) => decides[at] === true || goesByWhoAsks(rule) || answersFor(look, rule))
}

const goesByWhoAsks = ({ value }: Definition<Limit>): boolean =>
  value.approvedBy.some(({ by }) => by === 'relation' || by === 'region')

const answersFor = ({ by, model }: Look, { owner }: Definition<Limit>): boolean =>
  owner !== undefined && (owner === by.handle || titlesOf({ person: by, model }).includes(owner))

/** Something that waits, and the limit of whose places there is none. */
interface Waits {
  readonly id: string
  readonly rule: Definition<Limit>
}

async function waitingUnder(
  look: Look,
  of: string,
  rules: readonly Definition<Limit>[],
): Promise<readonly Waits[]> {
  const named = await everNamed(look, limit)
  const names = [...named].flatMap(([name, rule]) => (rules.includes(rule) ? name : []))
  const lines = await waitingLines(look.db, of, look.now, names)
  return lines.flatMap(({ limits, ids }) => {
    const rule = limits.map((name) => named.get(name)).find((one) => one !== undefined)
    return rule ? ids.map((id) => ({ id, rule })) : []
  })
}

function* inParts(all: readonly Waits[]): Generator<readonly Waits[]> {
  for (let from = 0; from < all.length; from += atOnce) yield all.slice(from, from + atOnce)
}

/** Who lets it through is judged by who waits, not by who looks. */
async function entriesOf(
  look: Look,
  { describe, around }: LimitSubject,
  waits: readonly Waits[],
): Promise<readonly HomeEntry[]> {
  const ids = waits.map(({ id }) => id)
  const places = await around(look, ids)
  const decides = await mayDecideEach(
    look,
    look.by,
    waits.map(({ id, rule }) => ({ rule, around: places.get(id) ?? {} })),
  )
  const mine = waits.flatMap(({ id, rule }, at) => {
    const mayDecide = decides[at] === true
    return mayDecide || answersFor(look, rule) ? { id, rule, mayDecide } : []
  })
  const first = mine.slice(0, most)
  const seen = await describe(
    look,
    first.map(({ id }) => id),
  )
  return first.flatMap(({ id, rule, mayDecide }) => {
    const holder = seen.get(id)
    return holder ? entryOf(rule, holder, mayDecide) : []
  })
}

const entryOf = (rule: Definition<Limit>, { title, href, who }: Holder, mayDecide: boolean): HomeEntry => ({
  title: mayDecide ? `Let “${title}” through?` : `“${title}” waits for a place`,
  href,
  about: `${who} waits for a place under “${rule.title}”`,
  citation: rule.citation,
  tag: 'waits',
  state: 'wait',
  verb: mayDecide ? 'Decide' : 'Look',
})

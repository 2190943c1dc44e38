import { isolated, lookAsHouse, systemPerson, type Db, type Heard, type House, type Look } from '#kernel'
import type { Concern, Concerns, ToldOf } from '#notices'
import { waitedBefore } from './waited-before-store.ts'
import { approvalHref } from './hrefs.ts'
import { judged, type Judged } from './judge.ts'
import { mineOf } from './seen.ts'
import { aboutVisibleTo, roundsVisibleTo } from './store.ts'
import type { ApprovalsWorld } from './world.ts'

/**
 * Whom what is done with an approval concerns: those for whom it waits from now on, deputies once the time is up; who asked;
 * and those who spoke, once it is decided, or counts no more.
 */
export const approvalConcerns = (world: ApprovalsWorld): Concerns => ({
  of: 'approvals',
  async concerned(entry, { house, db }) {
    const one = await oneAsHouse(world, entry, { house, db })
    if (!one) return { people: [] }
    const waits = [...namesIn(entry.facts['waitsFor']), ...expertsAskedBy(entry, one)]
    const before = entry.operation === 'approvals.remind' ? [] : await waitedBefore(db, entry)
    const people: readonly Concern[] = [
      ...waits.flatMap((personId): Concern[] =>
        before.includes(personId) ? [] : [{ personId, because: 'asked' }],
      ),
      ...(entry.facts['what'] === 'soon' || entry.facts['ended'] === 'over'
        ? []
        : [{ personId: one.round.askedBy.id, because: 'yours' } as const]),
      ...(entry.facts['decided'] === undefined && entry.facts['ended'] !== 'changed'
        ? []
        : one.round.votes.map(({ by }): Concern => ({ personId: by, because: 'took-part' }))),
    ]
    return { people }
  },
  async seen(look, ids) {
    const about = await aboutVisibleTo(look.db, look.by, ids)
    const seen = new Set<string>()
    for (const subject of world.subjects()) {
      const own = [...about].filter(([, { kind }]) => kind === subject.of)
      const open = own.length > 0 && (await subject.seen(look, [...new Set(own.map(([, { id }]) => id))]))
      for (const [approval, { id }] of own) if (open && open.has(id)) seen.add(approval)
    }
    return seen
  },
  async telling(look, ids) {
    const rounds = await roundsVisibleTo(look.db, look.by, { ids, limit: ids.length })
    const all = await judged(look, world.subjects(), rounds)
    const found = new Map(all.map((one) => [one.round.id, one]))
    return async (entry, id) => {
      const one = found.get(id)
      return one && toldOf(look, entry, one)
    }
  },
})

async function oneAsHouse(
  world: ApprovalsWorld,
  { subject }: Heard,
  { house, db }: { readonly house: House; readonly db: Db },
): Promise<Judged | undefined> {
  if (subject?.kind !== 'approvals') return undefined
  const look = await lookAsHouse(house, db)
  const rounds = await roundsVisibleTo(db, systemPerson, { ids: [subject.id], limit: 1 })
  const [one] = await judged(look, world.subjects(), rounds)
  return one
}

const namesIn = (said: unknown): readonly string[] =>
  Array.isArray(said) ? said.filter((one) => typeof one === 'string') : []

/** Experts are asked once, with the approval. */
const expertsAskedBy = ({ operation }: Heard, { experts }: Judged): readonly string[] =>
  operation === 'approvals.ask' ? experts.flatMap(({ open }) => open) : []

/** What who looks is told; of a reminder, what they can do now. */
function toldOf(look: Look, entry: Heard, one: Judged): ToldOf {
  const { round, rule, thing } = one
  const { operation, facts, personId } = entry
  const mine = mineOf(look, one)
  const own = round.askedBy.id === look.by.id
  const word = round.votes.findLast(({ by }) => by === personId)
  const body =
    operation === 'approvals.ask'
      ? round.why
      : operation === 'approvals.delegate'
        ? round.delegations.find(({ to }) => to.id === facts['to'])?.why
        : facts['verdict'] === undefined
          ? undefined
          : word?.why
  const reminded = operation === 'approvals.remind' && mine.decide
  return {
    title: `${rule?.title ?? 'Approval'}: ${thing.title}`,
    href: approvalHref(round),
    ...(reminded && { says: `“${isolated(thing.title)}” still waits for your answer.` }),
    ...(body !== undefined && { body }),
    ...(own && { because: 'you asked for it' }),
    ...(!own && !mine.decide && wasAsked(entry, look.by.id) && { because: 'you were asked' }),
    ...(!own &&
      mine.decide &&
      mine.because !== undefined && { because: `it waits for you: ${mine.because.replace(/\.$/, '')}` }),
  }
}

/** It waited for them then: what it says of now would not be so any more. */
const wasAsked = ({ facts }: Heard, personId: string): boolean =>
  namesIn(facts['waitsFor']).includes(personId)

import { conflict, forbidden, missing, Refusal, type Act, type Look, type Ruling } from '#kernel'
import { judged, type Judged } from './judge.ts'
import { lockRound, roundVisibleTo } from './store.ts'
import type { ApprovalSubject } from './subject.ts'

/** What approvals have to know of other rooms: of what they may speak. */
export interface ApprovalsWorld {
  subjects(): readonly ApprovalSubject[]
}

/** One as it stands; missing for those who may not see it or its thing. */
export async function judgedByNumber(look: Look, world: ApprovalsWorld, number: number): Promise<Judged> {
  const round = await roundVisibleTo(look.db, look.by, number)
  const [found] = round ? await judged(look, world.subjects(), [round]) : []
  if (!found) throw missing(`There is no approval ${number}.`)
  return found
}

/** The one that an act is about, locked before it is read. */
export async function judgedToChange(act: Act, world: ApprovalsWorld, number: number): Promise<Judged> {
  await lockRound(act.db, number)
  return judgedByNumber(act, world, number)
}

/** As `judgedToChange`, and nobody changes its thing either until the act ends: that is locked first, as where an act on it asks. */
export async function judgedWithItsThing(act: Act, world: ApprovalsWorld, number: number): Promise<Judged> {
  const round = await roundVisibleTo(act.db, act.by, number)
  const owner = world.subjects().find(({ of }) => of === round?.subject.kind)
  if (round) await owner?.lock?.(act.db, round.subject.id)
  return judgedToChange(act, world, number)
}

/** One with the rule that asks for it, undecided; else says how it stands. */
export function stillOpen(one: Judged): Judged & Required<Pick<Judged, 'rule'>> {
  const { round, rule, thing } = one
  if (round.ended?.how === 'taken back')
    throw conflict('Whoever asked for it took that back. It can be asked for again.')
  if (round.ended?.how === 'over')
    throw conflict(
      `What it was asked for ended before anybody decided${thing.over === undefined ? '. It can be asked for again.' : '.'}`,
    )
  if (round.ended) throw conflict('It counts no more since something changed. It has to be asked for again.')
  if (round.decided?.outcome === 'given') throw conflict('It has been given already.')
  if (round.decided) throw conflict('It has been refused already. It can be asked for again.')
  if (thing.over !== undefined) throw conflict(`“${thing.title}”: ${thing.over}`)
  if (!rule) throw conflict('The handbook asks for this approval no more: go on without it.')
  return { ...one, rule }
}

/** Turns somebody away whom a sentence leaves out: the journal keeps the ruling, and they read it. */
export function turnAway(act: Act, ruling: Ruling): never {
  try {
    act.rule(ruling)
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal
  }
  throw forbidden(ruling.reason).withRuling(ruling)
}

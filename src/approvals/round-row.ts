import { systemPerson } from '#kernel'
import type { Content } from './content.ts'
import type { HelpAnswer, KeptVote, Named, Round } from './round.ts'

/** A row of the store's query; what it gathers as JSON has its instants as text. */
export interface RoundRow {
  id: string
  number: number
  rule_id: string
  rule: string
  subject_kind: string
  subject_id: string
  asked_at: Temporal.Instant
  why: string | null
  until: Temporal.Instant | null
  readers: string[] | null
  closed_at: Temporal.Instant | null
  asked_by: Named
  decided: {
    outcome: 'given' | 'refused'
    at: string
    who: Somebody
    content: Content
  } | null
  effect: { at: string; fault: string | null } | null
  ended: {
    how: NonNullable<Round['ended']>['how']
    at: string
    who: Somebody
    facts: string[]
    why: string | null
  } | null
  votes: VoteRow[] | null
  delegations: { from: Named; to: Named; why: string | null }[] | null
  helps: { topic: string; answers: AnswerRow[] | null }[] | null
}

interface VoteRow {
  who: Named
  at: string
  verdict: 'yes' | 'no'
  why: string | null
  seat: string
  because: string | null
  groups: string[]
  content: Content
  takenBackAt: string | null
}

interface AnswerRow {
  who: Named
  accepts: boolean
  why: string | null
  at: string
}

/** Firsthand itself is no row of `persons`. */
type Somebody = Named | { id: null; handle: null; name: null }

const whoever = (who: Somebody): Named => (who.id === null ? systemPerson : who)

const instant = (written: string): Temporal.Instant => Temporal.Instant.from(written)

const toVote = ({ who, at, why, because, takenBackAt, ...vote }: VoteRow): KeptVote => ({
  ...vote,
  who,
  by: who.id,
  at: instant(at),
  ...(why !== null && { why }),
  ...(because !== null && { because }),
  ...(takenBackAt !== null && { takenBackAt: instant(takenBackAt) }),
})

const toAnswer = ({ why, at, ...answer }: AnswerRow): HelpAnswer => ({
  ...answer,
  at: instant(at),
  ...(why !== null && { why }),
})

const toEnd = ({ who, at, why, ...end }: NonNullable<RoundRow['ended']>): NonNullable<Round['ended']> => ({
  ...end,
  who: whoever(who),
  at: instant(at),
  ...(why !== null && { why }),
})

/** A row as the module has it. */
export const toRound = (row: RoundRow): Round => ({
  id: row.id,
  number: row.number,
  ruleId: row.rule_id,
  rule: row.rule,
  subject: { kind: row.subject_kind, id: row.subject_id },
  askedBy: row.asked_by,
  askedAt: row.asked_at,
  ...(row.why !== null && { why: row.why }),
  ...(row.until && { until: row.until }),
  ...(row.readers && { readers: row.readers }),
  ...(row.closed_at && { closedAt: row.closed_at }),
  ...(row.decided && {
    decided: { ...row.decided, who: whoever(row.decided.who), at: instant(row.decided.at) },
  }),
  ...(row.effect && {
    effect: {
      at: instant(row.effect.at),
      ...(row.effect.fault !== null && { fault: row.effect.fault }),
    },
  }),
  ...(row.ended && { ended: toEnd(row.ended) }),
  votes: (row.votes ?? []).map(toVote),
  delegations: (row.delegations ?? []).map(({ from, to, why }) => ({
    from,
    to,
    ...(why !== null && { why }),
  })),
  helps: (row.helps ?? []).map(({ topic, answers }) => ({ topic, answers: (answers ?? []).map(toAnswer) })),
})

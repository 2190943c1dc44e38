import { sql } from 'kysely'
import { newId, type Db } from '#kernel'
import type { Content } from './content.ts'

interface WhoAndWhen {
  readonly roundId: string
  readonly by: string
  readonly at: Temporal.Instant
}

/** Takes back the word that somebody gave; it stays to be read. */
export async function takeBackVote(db: Db, { roundId, by, at }: WhoAndWhen): Promise<void> {
  await sql`
    update approval_votes set taken_back_at = ${at}
    where approval_id = ${roundId} and by = ${by} and taken_back_at is null`.execute(db)
}

/** Writes a word beside an earlier one of the same person, which is taken back. */
export async function insertVote(
  db: Db,
  vote: WhoAndWhen & {
    readonly verdict: 'yes' | 'no'
    readonly why: string | undefined
    readonly seat: string
    readonly because: string | undefined
    readonly groups: readonly string[]
    readonly content: Content
    readonly commit: string
  },
): Promise<void> {
  await takeBackVote(db, vote)
  await db
    .insertInto('approval_votes')
    .values({
      ...{ id: newId(vote.at), approval_id: vote.roundId, by: vote.by, at: vote.at, verdict: vote.verdict },
      ...{ why: vote.why ?? null, seat: vote.seat, because: vote.because ?? null, groups: [...vote.groups] },
      ...{ content: JSON.stringify(vote.content), commit: vote.commit },
    })
    .execute()
}

/** Gives somebody's word into other hands, out of those it was in. */
export async function delegateTo(
  db: Db,
  { roundId, by, at, to, why }: WhoAndWhen & { readonly to: string; readonly why: string | undefined },
): Promise<void> {
  await endDelegation(db, { roundId, by, at })
  await db
    .insertInto('approval_delegations')
    .values({ id: newId(at), approval_id: roundId, from_id: by, to_id: to, at, why: why ?? null })
    .execute()
}

/** Takes somebody's word back into their own hands. */
export async function endDelegation(db: Db, { roundId, by, at }: WhoAndWhen): Promise<void> {
  await sql`
    update approval_delegations set ended_at = ${at}
    where approval_id = ${roundId} and from_id = ${by} and ended_at is null`.execute(db)
}

/** What an expert answers to one topic; a later answer stands in place of the earlier. */
export async function answerHelp(
  db: Db,
  answer: WhoAndWhen & {
    readonly topic: string
    readonly accepts: boolean
    readonly why: string | undefined
  },
): Promise<void> {
  const { roundId, topic, by, accepts, why = null, at } = answer
  await sql`
    insert into approval_help_answers (approval_id, topic, by, accepts, why, at)
    values (${roundId}, ${topic}, ${by}, ${accepts}, ${why}, ${at})
    on conflict (approval_id, topic, by) do update set accepts = excluded.accepts, why = excluded.why, at = excluded.at`.execute(
    db,
  )
}

/** Takes an expert’s answer to one topic back: they are asked as before. */
export async function takeBackHelp(
  db: Db,
  { roundId, by, topic }: WhoAndWhen & { readonly topic: string },
): Promise<void> {
  await sql`delete from approval_help_answers where approval_id = ${roundId} and topic = ${topic} and by = ${by}`.execute(
    db,
  )
}

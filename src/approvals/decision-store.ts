import { sql } from 'kysely'
import type { Db } from '#kernel'
import type { Content } from './content.ts'

/** Writes what it came to, once; a refused one counts no more, so that it can be asked anew. */
export async function insertDecision(
  db: Db,
  decision: {
    readonly roundId: string
    readonly outcome: 'given' | 'refused'
    readonly at: Temporal.Instant
    readonly by: string
    readonly content: Content
    readonly commit: string
  },
): Promise<void> {
  const { roundId, outcome, at, by, content, commit } = decision
  await db
    .insertInto('approval_decisions')
    .values({ approval_id: roundId, outcome, at, by, content: JSON.stringify(content), commit })
    .execute()
  await db.updateTable('approvals').set({ decided_at: at }).where('id', '=', roundId).execute()
  if (outcome === 'refused') await close(db, roundId, at)
}

/** Ends one without a decision, or a decision that counts no more. */
export async function insertEnd(
  db: Db,
  end: {
    readonly roundId: string
    readonly how: 'taken back' | 'changed' | 'over'
    readonly at: Temporal.Instant
    readonly by: string
    readonly facts?: readonly string[]
    readonly why?: string | undefined
  },
): Promise<void> {
  const { roundId, how, at, by, facts = [], why = null } = end
  await db
    .insertInto('approval_ends')
    .values({ approval_id: roundId, how, at, by, facts: [...facts], why })
    .execute()
  await close(db, roundId, at)
}

const close = (db: Db, roundId: string, at: Temporal.Instant) =>
  db.updateTable('approvals').set({ closed_at: at }).where('id', '=', roundId).execute()

/** Says what one is bound to from now on; a fact that is undefined is there no more. */
export async function keepContent(
  db: Db,
  roundId: string,
  content: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  await db
    .updateTable('approval_decisions')
    .set({ content: JSON.stringify(content) })
    .where('approval_id', '=', roundId)
    .execute()
}

/** Notes that its effect was done, or why it could not be; false where that stands already. */
export async function insertEffect(
  db: Db,
  {
    roundId,
    at,
    fault,
  }: { readonly roundId: string; readonly at: Temporal.Instant; readonly fault?: string | undefined },
): Promise<boolean> {
  const { rows } = await sql`
    insert into approval_effects (approval_id, at, fault) values (${roundId}, ${at}, ${fault ?? null})
    on conflict do nothing returning approval_id`.execute(db)
  return rows.length > 0
}

/** Notes a reminder; false where it was given already. */
export async function insertReminder(
  db: Db,
  {
    roundId,
    what,
    at,
  }: { readonly roundId: string; readonly what: 'soon' | 'late'; readonly at: Temporal.Instant },
): Promise<boolean> {
  const { rows } = await sql`
    insert into approval_reminders (approval_id, what, at) values (${roundId}, ${what}, ${at})
    on conflict do nothing returning approval_id`.execute(db)
  return rows.length > 0
}

/** One whose time is up soon, or is. */
export interface Due {
  readonly number: number
  readonly askedAt: Temporal.Instant
  readonly until: Temporal.Instant
}

/** Those nobody has decided whose time is up before an instant and who may have to be reminded of: the next ones after one. */
export async function dueBefore(
  db: Db,
  {
    soon,
    now,
    after,
  }: { readonly soon: Temporal.Instant; readonly now: Temporal.Instant; readonly after?: Due },
  most: number,
): Promise<readonly Due[]> {
  const { rows } = await sql<Due>`
    select a.number, a.asked_at as "askedAt", a.until from approvals a
    where a.closed_at is null and a.decided_at is null and a.until < ${soon}
      ${after ? sql`and (a.until, a.number) > (${after.until}, ${after.number})` : sql``}
      and not exists (select from approval_reminders r where r.approval_id = a.id
                      and r.what = case when a.until <= ${now} then 'late' else 'soon' end)
    order by a.until, a.number limit ${most}`.execute(db)
  return rows
}

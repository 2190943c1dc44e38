import { sql } from 'kysely'
import type { Db } from '#kernel'

/** How following stands, as all nodes know it. */
export interface FollowingState {
  /** Without name and password. */
  readonly url: string
  readonly branch: string
  /** When somebody last asked for a look: a webhook, or an administrator. */
  readonly asked_at: Temporal.Instant | null
  readonly looked_at: Temporal.Instant | null
  readonly changed_at: Temporal.Instant | null
  readonly commit: string | null
  /** What went wrong at the last look; null when it went well. */
  readonly fault: string | null
  readonly fault_at: Temporal.Instant | null
  /** Looks in a row that went wrong. */
  readonly failures: number
}

export const followingIn = (db: Db): Promise<FollowingState | undefined> =>
  db
    .selectFrom('following_state')
    .select([
      ...(['url', 'branch', 'asked_at', 'looked_at', 'changed_at'] as const),
      ...(['commit', 'fault', 'fault_at', 'failures'] as const),
    ])
    .executeTakeFirst()

/** Says what is followed from this start on. */
export async function beginFollowing(db: Db, url: string, branch: string): Promise<void> {
  await sql`
    insert into following_state (url, branch) values (${url}, ${branch})
    on conflict (one) do update set url = ${url}, branch = ${branch}`.execute(db)
}

/** Wants a look soon; asked for twice it is one. */
export async function askForLook(db: Db, now: Temporal.Instant): Promise<void> {
  await db.updateTable('following_state').set({ asked_at: now }).execute()
}

/** Makes the schedule due where somebody has asked since the last look began. */
export async function hastenLook(db: Db, schedule: string, now: Temporal.Instant): Promise<void> {
  await sql`
    update schedules set next_at = ${now}
    where name = ${schedule} and next_at > ${now} and exists (
      select from following_state where asked_at > coalesce(looked_at, '-infinity'))`.execute(db)
}

/** A look that went well; `commit` where something came. */
export async function lookWent(db: Db, began: Temporal.Instant, commit: string | undefined): Promise<void> {
  await sql`
    update following_state set looked_at = ${began}, fault = null, fault_at = null, failures = 0
      ${commit === undefined ? sql`` : sql`, commit = ${commit}, changed_at = ${began}`}`.execute(db)
}

export async function lookFailed(db: Db, began: Temporal.Instant, fault: string): Promise<number> {
  const { rows } = await sql<{ failures: number }>`
    update following_state set looked_at = ${began}, fault = ${fault.slice(0, 1000)}, fault_at = ${began},
      failures = failures + 1 returning failures`.execute(db)
  return rows[0]?.failures ?? 1
}

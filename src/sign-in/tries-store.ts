import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '#kernel'

/** How often something may be tried within a span. */
export interface TriesAllowed {
  /** What is tried; part of the key. */
  readonly of: string
  readonly most: number
  /** Minutes. */
  readonly within: number
}

/** What is kept as the key: whose tries these are cannot be read back at a glance. */
const keyOf = ({ of }: TriesAllowed, whose: string): string =>
  createHash('sha256').update(`${of} ${whose}`).digest('hex')

/**
 * Counts one try, over all nodes and restarts; answers until when no other is taken where it was one too many. Two at one
 * moment take turns. Whoever refuses the act because of what was tried keeps the count by `standing`.
 */
export async function countTry(
  db: Db,
  allowed: TriesAllowed,
  whose: string,
  now: Temporal.Instant,
): Promise<Temporal.Instant | undefined> {
  const ends = now.add({ minutes: allowed.within })
  const { rows } = await sql<{ tries: number; ends_at: Temporal.Instant }>`
    insert into sign_in_tries as t (key, tries, ends_at) values (${keyOf(allowed, whose)}, 1, ${ends})
    on conflict (key) do update
      set tries = case when t.ends_at <= ${now} then 1 else t.tries + 1 end,
          ends_at = case when t.ends_at <= ${now} then excluded.ends_at else t.ends_at end
    returning tries, ends_at`.execute(db)
  const [row] = rows
  return row && row.tries > allowed.most ? row.ends_at : undefined
}

/** Forgets what is not counted any more: nobody has to come back for it. */
export async function forgetOldTries(db: Db, now: Temporal.Instant): Promise<void> {
  await db.deleteFrom('sign_in_tries').where('ends_at', '<', now).execute()
}

/** Starts counting anew: the right one came. */
export async function forgetTries(db: Db, allowed: TriesAllowed, whose: string): Promise<void> {
  await db.deleteFrom('sign_in_tries').where('key', '=', keyOf(allowed, whose)).execute()
}

import { sql } from 'kysely'
import type { Db } from './database.ts'
import type { Following } from './jobs.ts'

/** Something that is done again and again by one node at a time. */
export interface Schedule {
  readonly name: string
  /** The next instant after the given one; computed in the zone the schedule is about. */
  readonly next: (after: Temporal.Instant) => Temporal.Instant
  /** What fails for itself while the rest is done is said to `onFault`; whatever is thrown ends the round, until its lease has run out. */
  readonly run: (db: Db, now: Temporal.Instant, onFault?: (fault: unknown) => void) => Promise<void>
}

/** A node that vanished while it ran frees the schedule after this. */
const lease: Temporal.DurationLike = { minutes: 5 }

/**
 * Runs what is due. The lease is a row, so that nodes agree without advisory locks. One that fails is tried again when its
 * lease has run out, and keeps no other from running.
 */
export async function doDue(
  schedules: readonly Schedule[],
  { db, node, now, onFault }: Omit<Following, 'consumers'>,
): Promise<void> {
  for (const schedule of schedules) {
    if (!(await take(db, schedule, node, now))) continue
    try {
      await schedule.run(db, now, onFault)
      await sql`
        update schedules set next_at = ${schedule.next(now)}, last_at = ${now}, leased_until = null, leased_by = null
        where name = ${schedule.name} and leased_by = ${node}`.execute(db)
    } catch (fault) {
      onFault?.(fault)
    }
  }
}

async function take(db: Db, schedule: Schedule, node: string, now: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql`
    update schedules set leased_until = ${now.add(lease)}, leased_by = ${node}
    where name = ${schedule.name} and next_at <= ${now} and (leased_until is null or leased_until < ${now})
    returning name`.execute(db)
  return rows.length > 0
}

/** Makes each schedule known; one that is there keeps its time. */
export async function registerSchedules(
  db: Db,
  schedules: readonly Schedule[],
  now: Temporal.Instant,
): Promise<void> {
  for (const schedule of schedules)
    await sql`
      insert into schedules (name, next_at) values (${schedule.name}, ${schedule.next(now)})
      on conflict do nothing`.execute(db)
}

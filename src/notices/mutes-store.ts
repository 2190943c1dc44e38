import { sql } from 'kysely'
import type { Db } from '#kernel'
import type { Thing } from './notice.ts'

/** Whether somebody muted a thing. */
export async function isMuted(db: Db, personId: string, { kind, id }: Thing): Promise<boolean> {
  const { rows } = await sql`
    select from notice_mutes where person_id = ${personId} and thing_kind = ${kind} and thing_id = ${id}`.execute(
    db,
  )
  return rows.length > 0
}

/** Things that somebody muted, the last first. */
export async function mutedThings(db: Db, personId: string): Promise<readonly Thing[]> {
  const { rows } = await sql<Thing>`
    select thing_kind as kind, thing_id as id from notice_mutes where person_id = ${personId}
    order by at desc limit 500`.execute(db)
  return rows
}

/** Mutes a thing; muted already, it stays so since then. */
export async function mute(
  db: Db,
  personId: string,
  { kind, id }: Thing,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into notice_mutes (person_id, thing_kind, thing_id, at) values (${personId}, ${kind}, ${id}, ${now})
    on conflict do nothing`.execute(db)
}

/** Ends that a thing is muted; where it was not, nothing happens. */
export async function unmute(db: Db, personId: string, { kind, id }: Thing): Promise<void> {
  await sql`
    delete from notice_mutes where person_id = ${personId} and thing_kind = ${kind} and thing_id = ${id}`.execute(
    db,
  )
}

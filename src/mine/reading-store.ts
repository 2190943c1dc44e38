import { sql } from 'kysely'
import type { Db, Person } from '#kernel'

/** Up to which version somebody has read something. */
export interface Reading {
  /** `everything`, `page`, or the kind of a rule. */
  readonly kind: string
  /** Of a page its path, of a rule its lasting id; empty for everything. */
  readonly subject: string
  readonly commit: string
  readonly at: Temporal.Instant
}

/** The kind under which somebody has read all there was. */
export const everything = 'everything'

/** What a person has read themselves; of others nobody sees it. */
export async function readingsVisibleTo(db: Db, person: Person): Promise<readonly Reading[]> {
  const { rows } = await sql<Reading>`
    select kind, subject, commit, at from readings where person_id = ${person.id}`.execute(db)
  return rows
}

/** Keeps that something was read; what was read of it before needs no row any more. */
export async function keepReading(db: Db, by: Person, reading: Reading): Promise<void> {
  const { kind, subject, commit, at } = reading
  await db
    .insertInto('readings')
    .values({ person_id: by.id, kind, subject, commit, at })
    .onConflict((same) => same.columns(['person_id', 'kind', 'subject']).doUpdateSet({ commit, at }))
    .execute()
}

/** Up to which version somebody had read one thing, or everything. */
export async function readingOf(
  db: Db,
  by: Person,
  { kind, subject }: Pick<Reading, 'kind' | 'subject'>,
): Promise<Reading | undefined> {
  const readings = await readingsVisibleTo(db, by)
  return readings.find((one) => one.kind === kind && one.subject === subject)
}

/** Keeps no more that one thing was read, or everything; what was read apart stays so. */
export async function dropReading(
  db: Db,
  by: Person,
  { kind, subject }: Pick<Reading, 'kind' | 'subject'>,
): Promise<void> {
  await sql`
    delete from readings where person_id = ${by.id} and kind = ${kind} and subject = ${subject}`.execute(db)
}

/** Forgets what somebody read. */
export async function dropReadings(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('readings').where('person_id', '=', personId).execute()
}

import { sql } from 'kysely'
import type { Db, Person } from '#kernel'

/** A page or rule that somebody follows, as it was named when they began. */
export interface Follow {
  /** `page`, or the kind of a rule. */
  readonly kind: string
  /** Of a page its path at `commit`, of a rule its lasting id. */
  readonly subject: string
  readonly commit: string
  readonly at: Temporal.Instant
}

/** What a person follows themselves, latest first; of others nobody sees it. */
export async function followsVisibleTo(db: Db, person: Person): Promise<readonly Follow[]> {
  const { rows } = await sql<Follow>`
    select kind, subject, commit, at from follows where person_id = ${person.id} order by at desc`.execute(db)
  return rows
}

/** Follows from now on; what is followed already goes on as it is. */
export async function beginFollow(db: Db, by: Person, { kind, subject, commit, at }: Follow): Promise<void> {
  await db
    .insertInto('follows')
    .values({ person_id: by.id, kind, subject, commit, at })
    .onConflict((same) => same.doNothing())
    .execute()
}

export async function endFollows(
  db: Db,
  by: Person,
  { kind, subjects }: { readonly kind: string; readonly subjects: readonly string[] },
): Promise<void> {
  await sql`
    delete from follows where person_id = ${by.id} and kind = ${kind} and subject = any (${[...subjects]})`.execute(
    db,
  )
}

/** Forgets what somebody followed. */
export async function dropFollows(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('follows').where('person_id', '=', personId).execute()
}

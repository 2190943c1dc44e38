import { sql } from 'kysely'
import type { Db } from '#kernel'
import type { Thing } from './notice.ts'

/** Who has a letter due; locked as a person, so that no other node writes for them meanwhile. */
export async function nextDue(db: Db, now: Temporal.Instant): Promise<string | undefined> {
  const { rows } = await sql<{ person_id: string }>`
    select n.person_id from notices n join persons p on p.id = n.person_id where n.mail_at <= ${now}
    order by n.mail_at, n.id limit 1 for no key update of p skip locked`.execute(db)
  return rows[0]?.person_id
}

/** The ways in which somebody has something due. */
export async function waysDue(
  db: Db,
  personId: string,
  now: Temporal.Instant,
): Promise<ReadonlySet<'at-once' | 'daily' | 'weekly'>> {
  const { rows } = await sql<{ mail_way: 'at-once' | 'daily' | 'weekly' }>`
    select distinct mail_way from notices where person_id = ${personId} and mail_at <= ${now}`.execute(db)
  return new Set(rows.map(({ mail_way: way }) => way))
}

/** What is due of one way waits until then. */
export async function postpone(
  db: Db,
  { personId, way }: { readonly personId: string; readonly way: string },
  until: Temporal.Instant,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    update notices set mail_at = ${until}
    where person_id = ${personId} and mail_way = ${way} and mail_at <= ${now}`.execute(db)
}

/** Things of which somebody has a letter due at once. */
export async function thingsDue(db: Db, personId: string, now: Temporal.Instant): Promise<readonly Thing[]> {
  const { rows } = await sql<Thing>`
    select distinct thing_kind as kind, thing_id as id from notices
    where person_id = ${personId} and mail_way = 'at-once' and mail_at <= ${now}`.execute(db)
  return rows
}

/** Puts all that waits for one thing into a letter, also what is not due yet. */
export async function intoLetter(
  db: Db,
  { personId, thing, mailId }: { readonly personId: string; readonly thing: Thing; readonly mailId: string },
): Promise<void> {
  await sql`
    update notices set mail_id = ${mailId}, mail_at = null
    where person_id = ${personId} and mail_way = 'at-once' and mail_at is not null
      and thing_kind = ${thing.kind} and thing_id = ${thing.id}`.execute(db)
}

/** Puts what was written down before a moment into a digest; answers how many. */
export async function intoDigest(
  db: Db,
  { personId, way, mailId }: { readonly personId: string; readonly way: string; readonly mailId: string },
  before: Temporal.Instant,
): Promise<number> {
  const { rows } = await sql`
    update notices set mail_id = ${mailId}, mail_at = null
    where person_id = ${personId} and mail_way = ${way} and mail_at is not null and at <= ${before}
    returning id`.execute(db)
  return rows.length
}

/** Whether something of a way was written down before a moment and waits. */
export async function waitsSince(
  db: Db,
  { personId, way }: { readonly personId: string; readonly way: string },
  before: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql`
    select from notices
    where person_id = ${personId} and mail_way = ${way} and mail_at is not null and at <= ${before} limit 1`.execute(
    db,
  )
  return rows.length > 0
}

/** Lets go of letters that are due. */
export async function letGo(db: Db, now: Temporal.Instant): Promise<void> {
  await sql`update notices set mail_at = null where mail_at <= ${now}`.execute(db)
}

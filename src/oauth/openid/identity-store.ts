import { sql } from 'kysely'
import type { Db, Person } from '#kernel'
import { isHere, isOwnOrAdmin } from '#people'

/** Somebody as signing in needs to know them. */
export interface Known {
  readonly id: string
  readonly handle: string
  readonly name: string
  readonly here: boolean
}

const columns = sql`p.id, p.handle, p.name, ${isHere} as here`

/** Of browsers that bring the same account at one moment, all but one wait; so do newcomers who would take one handle. */
export async function takeTurn(db: Db, of: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`firsthand provider ${of}`}, 0))`.execute(db)
}

/** Whom an account at the provider belongs to; `ended` where they have left since they came with it. */
export async function personLinked(
  db: Db,
  issuer: string,
  subject: string,
): Promise<(Known & { readonly ended: boolean }) | undefined> {
  const { rows } = await sql<Known & { readonly ended: boolean }>`
    select ${columns}, l.ended_at is not null as ended from identity_links l join persons p on p.id = l.person_id
    where l.issuer = ${issuer} and l.subject = ${subject}`.execute(db)
  return rows[0]
}

/** Whether somebody has come from this provider before. */
export async function isLinked(db: Db, issuer: string, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('identity_links')
    .select('subject')
    .where('issuer', '=', issuer)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

export async function knownById(db: Db, id: string): Promise<Known | undefined> {
  const { rows } = await sql<Known>`select ${columns} from persons p where p.id = ${id}`.execute(db)
  return rows[0]
}

/** Links an account to a person, or notes that they came again. */
export async function link(
  db: Db,
  {
    issuer,
    subject,
    personId,
  }: { readonly issuer: string; readonly subject: string; readonly personId: string },
  now: Temporal.Instant,
): Promise<void> {
  await db
    .insertInto('identity_links')
    .values({ issuer, subject, person_id: personId, linked_at: now, last_at: now })
    .onConflict((c) =>
      c.columns(['issuer', 'subject']).doUpdateSet({ person_id: personId, last_at: now, ended_at: null }),
    )
    .execute()
}

/** An account at a provider that is somebody's. */
export interface Linked {
  readonly issuer: string
  /** What the account is called there, among machines. */
  readonly subject: string
  readonly linkedAt: Temporal.Instant
  readonly lastAt: Temporal.Instant
  /** Set where they have left since. */
  readonly endedAt?: Temporal.Instant
}

/** Somebody's, for themselves and for administrators, the one they came with last first. */
export async function linksVisibleTo(db: Db, by: Person, personId: string): Promise<readonly Linked[]> {
  if (!isOwnOrAdmin(by, { id: personId })) return []
  const rows = await db
    .selectFrom('identity_links')
    .select(['issuer', 'subject', 'linked_at', 'last_at', 'ended_at'])
    .where('person_id', '=', personId)
    .orderBy('last_at', 'desc')
    .execute()
  return rows.map(({ issuer, subject, linked_at: linkedAt, last_at: lastAt, ended_at: endedAt }) => ({
    issuer,
    subject,
    linkedAt,
    lastAt,
    ...(endedAt && { endedAt }),
  }))
}

/** Forgets which accounts at the provider are somebody's: the next that brings their address is theirs. */
export async function unlink(db: Db, personId: string): Promise<number> {
  const gone = await db.deleteFrom('identity_links').where('person_id', '=', personId).executeTakeFirst()
  return Number(gone.numDeletedRows)
}

/** Ends who people were at the provider: their accounts keep them out from then on. */
export async function endLinks(db: Db, personIds: readonly string[], now: Temporal.Instant): Promise<void> {
  await db.updateTable('identity_links').set({ ended_at: now }).where('person_id', 'in', personIds).execute()
}

/** Forgets who somebody was at the provider, and what a group there gave them. */
export async function dropLinks(db: Db, personId: string): Promise<void> {
  await unlink(db, personId)
  await db.deleteFrom('administrators_by_group').where('person_id', '=', personId).execute()
}

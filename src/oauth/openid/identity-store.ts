import { sql } from 'kysely'
import type { Db } from '#kernel'
import { isHere, setKind } from '#people'

/** Somebody as signing in needs to know them. */
export interface Known {
  readonly id: string
  readonly handle: string
  readonly name: string
  readonly here: boolean
}

const columns = sql`p.id, p.handle, p.name, ${isHere} as here`

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

/** Forgets which accounts at the provider are somebody's: the next that brings their address is theirs. */
export async function unlink(db: Db, personId: string): Promise<number> {
  const gone = await db.deleteFrom('identity_links').where('person_id', '=', personId).executeTakeFirst()
  return Number(gone.numDeletedRows)
}

/** Whether anybody has or had this handle. */
export async function isHandleTaken(db: Db, handle: string): Promise<boolean> {
  const { rows } = await sql`
    select from persons where lower(handle) = lower(${handle})
    union all select from former_handles where lower(handle) = lower(${handle}) limit 1`.execute(db)
  return rows.length > 0
}

/** How somebody stands as an administrator. Of two who lose it at one moment one waits, so that one stays. */
export async function standingOf(db: Db, personId: string) {
  const { rows } = await sql<{ id: string; here: boolean }>`
    select p.id, ${isHere} as here from persons p where p.kind = 'admin' order by p.id for update of p`.execute(
    db,
  )
  const given = await db
    .selectFrom('administrators_by_group')
    .select('person_id')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return {
    isAdministrator: rows.some(({ id }) => id === personId),
    others: rows.some(({ id, here }) => id !== personId && here),
    byGroup: given !== undefined,
  }
}

/** Makes somebody administrator because of a group, or a member again. */
export async function setByGroup(
  db: Db,
  personId: string,
  is: boolean,
  now: Temporal.Instant,
): Promise<void> {
  await setKind(db, personId, is ? 'admin' : 'member')
  if (is)
    await db
      .insertInto('administrators_by_group')
      .values({ person_id: personId, since: now })
      .onConflict((c) => c.column('person_id').doUpdateSet({ since: now }))
      .execute()
  else await db.deleteFrom('administrators_by_group').where('person_id', '=', personId).execute()
}

/** Ends who people were at the provider, and what a group there gave them: their accounts keep them out from then on. */
export async function endLinks(db: Db, personIds: readonly string[], now: Temporal.Instant): Promise<void> {
  await db.updateTable('identity_links').set({ ended_at: now }).where('person_id', 'in', personIds).execute()
  await db.deleteFrom('administrators_by_group').where('person_id', 'in', personIds).execute()
}

/** Forgets who somebody was at the provider, and what a group there gave them. */
export async function dropLinks(db: Db, personId: string): Promise<void> {
  await unlink(db, personId)
  await db.deleteFrom('administrators_by_group').where('person_id', '=', personId).execute()
}

import { sql } from 'kysely'
import { newId, type Db, type Person } from '#kernel'
import { foldAddress, hashOf, isSecret, newSecret } from '#people'

/** Who is invited: somebody known, or who they are to be. */
export interface Invited {
  readonly personId?: string
  readonly handle: string
  readonly name: string
  readonly team?: string
  /** Absent for a link that is passed on by hand. */
  readonly address?: string
}

/** An invitation as administrators see it. */
export interface Invitation extends Invited {
  readonly id: string
  readonly madeAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
  readonly acceptedAt?: Temporal.Instant
  readonly revokedAt?: Temporal.Instant
}

/** Adds one; older ones for the same person or address end. Answers the secret of its link, which is kept nowhere. */
export async function insertInvitation(
  db: Db,
  { personId, handle, name, team, address }: Invited,
  {
    by,
    now,
    endsAt,
  }: { readonly by: string; readonly now: Temporal.Instant; readonly endsAt: Temporal.Instant },
): Promise<{ readonly id: string; readonly secret: string }> {
  const [id, secret] = [newId(now), newSecret()]
  await sql`
    update invitations set revoked_at = ${now}, revoked_by = ${by}
    where handle = ${handle} and accepted_at is null and revoked_at is null`.execute(db)
  const account = personId === undefined ? undefined : await accountOf(db, personId)
  await db
    .insertInto('invitations')
    .values({
      id,
      secret_hash: hashOf(secret),
      address: address ?? null,
      person_id: personId ?? null,
      handle,
      name,
      team: team ?? null,
      made_by: by,
      made_at: now,
      ends_at: endsAt,
      admin: account?.admin ?? null,
      account_address: account?.address ?? null,
    })
    .execute()
  return { id, secret }
}

/** What an invitation to somebody known depends on. */
async function accountOf(db: Db, personId: string) {
  const { rows } = await sql<{ admin: boolean; address: string | null }>`
    select p.kind = 'admin' as admin, x.address
    from persons p left join personal x on x.person_id = p.id where p.id = ${personId}`.execute(db)
  return rows[0]
}

/** Whether the account has another address since it was invited, or may more or less: then the link was for one that is no more. */
export async function isForAnotherAccount(db: Db, { id, personId, address }: Invitation): Promise<boolean> {
  if (personId === undefined) return false
  const [before, now] = [
    await db
      .selectFrom('invitations')
      .select(['admin', 'account_address'])
      .where('id', '=', id)
      .executeTakeFirst(),
    await accountOf(db, personId),
  ]
  // Made by a release that did not keep it: such a link ends within seven days.
  if (!before || !now || before.admin === null) return false
  const invited = [before.account_address, address === undefined ? null : foldAddress(address)]
  return before.admin !== now.admin || !invited.includes(now.address)
}

interface Row {
  readonly id: string
  readonly personId: string | null
  readonly handle: string
  readonly name: string
  readonly team: string | null
  readonly address: string | null
  readonly madeAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
  readonly acceptedAt: Temporal.Instant | null
  readonly revokedAt: Temporal.Instant | null
}

const columns = sql`
  id, person_id as "personId", handle, name, team, address, made_at as "madeAt", ends_at as "endsAt",
  accepted_at as "acceptedAt", revoked_at as "revokedAt"`

const toInvitation = ({ id, handle, name, madeAt, endsAt, ...row }: Row): Invitation => ({
  ...{ id, handle, name, madeAt, endsAt },
  ...(row.personId !== null && { personId: row.personId }),
  ...(row.team !== null && { team: row.team }),
  ...(row.address !== null && { address: row.address }),
  ...(row.acceptedAt && { acceptedAt: row.acceptedAt }),
  ...(row.revokedAt && { revokedAt: row.revokedAt }),
})

const mostListed = 200

/** Newest first; row-level security shows them to administrators only. */
export async function invitationsVisibleTo(db: Db): Promise<readonly Invitation[]> {
  const { rows } =
    await sql<Row>`select ${columns} from invitations order by id desc limit ${mostListed}`.execute(db)
  return rows.map(toInvitation)
}

/** One by its id, locked to be revoked. */
export async function invitationById(db: Db, id: string): Promise<Invitation | undefined> {
  const { rows } = await sql<Row>`select ${columns} from invitations where id = ${id} for update`.execute(db)
  return rows[0] && toInvitation(rows[0])
}

/** Whom an invitation names, for administrators. */
export async function inviteeVisibleTo(db: Db, by: Person, id: string): Promise<string | undefined> {
  if (by.kind !== 'admin' && by.kind !== 'system') return undefined
  const { rows } = await sql<{ name: string }>`select name from invitations where id::text = ${id}`.execute(
    db,
  )
  return rows[0]?.name
}

/** The one that a link opens, read as the house; `lock` where it is going to be accepted. */
export async function invitationBySecret(
  db: Db,
  secret: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<Invitation | undefined> {
  if (!isSecret(secret)) return undefined
  const { rows } = await sql<Row>`
    select ${columns} from invitations where secret_hash = ${hashOf(secret)} ${lock ? sql`for update` : sql``}`.execute(
    db,
  )
  return rows[0] && toInvitation(rows[0])
}

export async function acceptInvitationRow(
  db: Db,
  id: string,
  personId: string,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .updateTable('invitations')
    .set({ accepted_at: now, accepted_by: personId })
    .where('id', '=', id)
    .execute()
}

export async function revokeInvitationRow(
  db: Db,
  id: string,
  by: string,
  now: Temporal.Instant,
): Promise<void> {
  await db.updateTable('invitations').set({ revoked_at: now, revoked_by: by }).where('id', '=', id).execute()
}

/** Ends every open invitation of people; `by` is absent where no administrator says so. */
export async function revokeInvitationsOf(
  db: Db,
  personIds: readonly string[],
  { now, by }: { readonly now: Temporal.Instant; readonly by?: string | undefined },
): Promise<void> {
  await sql`
    update invitations set revoked_at = ${now}, revoked_by = ${by ?? null}
    where person_id = any (${[...personIds]}::uuid[]) and accepted_at is null and revoked_at is null`.execute(
    db,
  )
}

/**
 * Deletes the invitations to somebody, with the addresses they went to; those too that another followed before they came
 * in, which know them by their handle only.
 */
export async function dropInvitationsOf(db: Db, personId: string): Promise<void> {
  await sql`
    delete from invitations i using persons p
    where p.id = ${personId} and (
      p.id in (i.person_id, i.accepted_by)
      or (i.person_id is null and i.accepted_by is null and i.made_at <= p.joined_at and i.handle in (
        select p.handle union all select f.handle from former_handles f where f.person_id = p.id)))`.execute(
    db,
  )
}

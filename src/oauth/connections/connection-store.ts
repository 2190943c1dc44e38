import { sql } from 'kysely'
import type { Db, Person } from '#kernel'
import { hashOf, insertConnectedToken, isTokenSecret, newTokenSecret, personOfTokenId } from '#people'
import { opens } from './resource.ts'

/** How long what a program holds works before it has to be renewed. */
export const accessIn = { minutes: 15 }

/** What a program is handed. */
export interface Handed {
  readonly access: string
  readonly renewal: string
  readonly scopes: readonly string[]
}

/** Makes a connection of what was allowed, under the id of its code. */
export async function connect(
  db: Db,
  allowed: Parameters<typeof insertConnectedToken>[1] & {
    readonly clientId: string
    readonly resource: string
  },
  now: Temporal.Instant,
): Promise<Handed> {
  await insertConnectedToken(db, allowed, now)
  await db
    .insertInto('oauth_connections')
    .values({ token_id: allowed.id, client_id: allowed.clientId, resource: allowed.resource })
    .execute()
  return hand(db, { tokenId: allowed.id, endsAt: allowed.endsAt, scopes: allowed.scopes }, now)
}

/** Hands out a new pair; the renewal keeps the whole of the scopes, whatever the access was narrowed to. */
export async function hand(
  db: Db,
  of: {
    readonly tokenId: string
    readonly endsAt: Temporal.Instant
    readonly scopes: readonly string[]
    readonly narrowed?: readonly string[]
  },
  now: Temporal.Instant,
): Promise<Handed> {
  const [access, renewal] = [newTokenSecret('fha'), newTokenSecret('fhr')]
  const scopes = of.narrowed ?? of.scopes
  const both = { token_id: of.tokenId, made_at: now }
  const soon = now.add(accessIn)
  await db
    .insertInto('oauth_secrets')
    .values([
      {
        ...both,
        secret_hash: hashOf(access),
        sort: 'access',
        scopes: [...scopes],
        ends_at: Temporal.Instant.compare(soon, of.endsAt) < 0 ? soon : of.endsAt,
      },
      { ...both, secret_hash: hashOf(renewal), sort: 'renewal', scopes: [...of.scopes], ends_at: of.endsAt },
    ])
    .execute()
  return { access, renewal, scopes }
}

/** A renewal with its connection, locked: of two that bring it at one moment, the second finds it used. */
export async function lockRenewal(db: Db, secret: string) {
  if (!isTokenSecret(secret, 'fhr')) return undefined
  return db
    .selectFrom('oauth_secrets as s')
    .innerJoin('oauth_connections as c', 'c.token_id', 's.token_id')
    .selectAll('s')
    .select(['c.client_id', 'c.resource'])
    .where('s.secret_hash', '=', hashOf(secret))
    .where('s.sort', '=', 'renewal')
    .forUpdate('s')
    .executeTakeFirst()
}

/** Marks a renewal used, and forgets what of its connection has ended. */
export async function useRenewal(
  db: Db,
  renewal: { readonly secret_hash: string; readonly token_id: string },
  now: Temporal.Instant,
): Promise<void> {
  const { secret_hash: hash, token_id: id } = renewal
  await db.updateTable('oauth_secrets').set({ used_at: now }).where('secret_hash', '=', hash).execute()
  await db
    .deleteFrom('oauth_secrets')
    .where('token_id', '=', id)
    .where('sort', '=', 'access')
    .where('ends_at', '<=', now)
    .execute()
}

/** The connection that a secret of either sort belongs to, for the program that holds it. */
export async function connectionOf(db: Db, clientId: string, secret: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('oauth_secrets as s')
    .innerJoin('oauth_connections as c', 'c.token_id', 's.token_id')
    .select('s.token_id')
    .where('s.secret_hash', '=', hashOf(secret))
    .where('c.client_id', '=', clientId)
    .executeTakeFirst()
  return row?.token_id
}

/**
 * Whom a connected program acts for at this path; undefined for a secret that has ended, that is for another part of the
 * house, and for a connection that was revoked or whose person left.
 */
export async function personOfConnection(
  db: Db,
  secret: string,
  path: string,
  now: Temporal.Instant,
): Promise<Person | undefined> {
  if (!isTokenSecret(secret, 'fha')) return undefined
  const row = await db
    .selectFrom('oauth_secrets as s')
    .innerJoin('oauth_connections as c', 'c.token_id', 's.token_id')
    .select(['s.token_id', 's.scopes', 'c.resource'])
    .where('s.secret_hash', '=', hashOf(secret))
    .where('s.sort', '=', 'access')
    .where('s.ends_at', '>', now)
    .executeTakeFirst()
  if (!row || !opens(row.resource, path)) return undefined
  const person = await personOfTokenId(db, row.token_id, now)
  return person && { ...person, scopes: row.scopes }
}

/** Deletes what the programs that people let in could come back with. */
export async function dropConnections(db: Db, personIds: readonly string[]): Promise<void> {
  await sql`
    delete from oauth_secrets s using tokens t
    where t.id = s.token_id and t.person_id = any (${[...personIds]}::uuid[])`.execute(db)
  await db.deleteFrom('oauth_codes').where('person_id', 'in', personIds).execute()
}

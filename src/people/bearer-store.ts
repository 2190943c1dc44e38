import { sql, type RawBuilder } from 'kysely'
import type { Db, Person } from '#kernel'
import { isHere, personColumns, toPerson, type PersonRow } from './store.ts'
import { hashOf, isTokenSecret } from './secret.ts'

type Bearer = Person & { readonly scopes: readonly string[]; readonly token: string }

/**
 * Whom a token acts for; undefined for one that is made up, revoked or ended, for one that was made with such a one, and
 * for somebody who left. One query.
 */
export async function personOfToken(
  db: Db,
  secret: string,
  now: Temporal.Instant,
): Promise<Bearer | undefined> {
  const bearer = await bearerOfSecret(db, secret, now)
  return bearer && !isForFeeds(bearer) ? bearer : undefined
}

/** The scope of a token that stands in the address of a feed, and is for nothing else. */
export const feedScope = 'feeds.read'

const isForFeeds = ({ scopes }: Pick<Bearer, 'scopes'>): boolean =>
  scopes.every((scope) => scope === feedScope)

/** Whom the address of a private feed was made for. An address gets about: what stands in it opens feeds only. */
export async function personOfFeed(
  db: Db,
  secret: string,
  now: Temporal.Instant,
): Promise<Bearer | undefined> {
  const bearer = await bearerOfSecret(db, secret, now)
  return bearer && isForFeeds(bearer) ? bearer : undefined
}

const bearerOfSecret = async (db: Db, secret: string, now: Temporal.Instant): Promise<Bearer | undefined> =>
  isTokenSecret(secret) ? bearerOf(db, sql`secret_hash = ${hashOf(secret)}`, now) : undefined

/** The same by the token's id, for whoever knows another secret of it. */
export const personOfTokenId = (db: Db, id: string, now: Temporal.Instant): Promise<Bearer | undefined> =>
  bearerOf(db, sql`id = ${id}`, now)

async function bearerOf(
  db: Db,
  known: RawBuilder<unknown>,
  now: Temporal.Instant,
): Promise<Bearer | undefined> {
  const { rows } = await sql<PersonRow & { token: string; scopes: string[]; stale: boolean }>`
    with recursive one as (select * from tokens where ${known}), line as (
      select id, made_with, revoked_at, ends_at from one
      union all
      select t.id, t.made_with, t.revoked_at, t.ends_at from tokens t join line on t.id = line.made_with
    )
    select t.id as token, t.scopes, ${personColumns},
           t.last_used_at is null or t.last_used_at <= ${now.subtract({ minutes: 1 })} as stale
    from one t join persons p on p.id = t.person_id
    where ${isHere} and not exists (select from line where revoked_at is not null or ends_at <= ${now})`.execute(
    db,
  )
  const [row] = rows
  if (!row) return undefined
  if (row.stale)
    await db.updateTable('tokens').set({ last_used_at: now }).where('id', '=', row.token).execute()
  return { ...toPerson(row), scopes: row.scopes, token: row.token }
}

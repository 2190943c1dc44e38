import { newId, type Db } from '#kernel'
import { hashOf, isSecret, newSecret } from '#people'
import type { Asked } from './authorization-request.ts'

/** How long a program has to fetch what was allowed (RFC 6749 §4.1.2 says ten minutes at most). */
const valid = { seconds: 60 }

/** What somebody allowed a program, which it has not fetched yet. */
export interface Allowed extends Omit<Asked, 'client'> {
  readonly clientId: string
  readonly personId: string
  readonly tokenEndsAt: Temporal.Instant
}

/** Answers the code, which is kept nowhere. */
export async function insertCode(
  db: Db,
  allowed: Allowed,
  now: Temporal.Instant,
): Promise<{ readonly id: string; readonly code: string }> {
  const id = newId(now)
  const code = newSecret()
  await db
    .insertInto('oauth_codes')
    .values({
      id,
      secret_hash: hashOf(code),
      client_id: allowed.clientId,
      person_id: allowed.personId,
      redirect_uri: allowed.redirectUri,
      state: allowed.state ?? null,
      challenge: allowed.challenge,
      scopes: [...allowed.scopes],
      resource: allowed.resource,
      token_ends_at: allowed.tokenEndsAt,
      allowed_at: now,
      ends_at: now.add(valid),
    })
    .execute()
  return { id, code }
}

/** A code with what it stands for, locked: of two programs that bring it at one moment, one waits. */
export async function lockCode(db: Db, code: string) {
  if (!isSecret(code)) return undefined
  return db
    .selectFrom('oauth_codes as c')
    .innerJoin('oauth_clients as p', 'p.id', 'c.client_id')
    .selectAll('c')
    .select('p.name as client_name')
    .where('c.secret_hash', '=', hashOf(code))
    .forUpdate('c')
    .executeTakeFirst()
}

export async function useCode(db: Db, id: string, now: Temporal.Instant): Promise<void> {
  await db.updateTable('oauth_codes').set({ used_at: now }).where('id', '=', id).execute()
}

/** Where the browser of whoever allowed it takes the code, while it works. */
export async function placeOfCode(db: Db, personId: string, code: string, now: Temporal.Instant) {
  if (!isSecret(code)) return undefined
  return db
    .selectFrom('oauth_codes as c')
    .innerJoin('oauth_clients as p', 'p.id', 'c.client_id')
    .select(['c.redirect_uri', 'c.state', 'p.name'])
    .where('c.secret_hash', '=', hashOf(code))
    .where('c.person_id', '=', personId)
    .where('c.used_at', 'is', null)
    .where('c.ends_at', '>', now)
    .executeTakeFirst()
}

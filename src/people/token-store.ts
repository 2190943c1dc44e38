import { newId, type Db, type Person } from '#kernel'
import { hashOf, newTokenSecret } from './secret.ts'

/** A token as its owner sees it; the secret is not among it. */
export interface Token {
  readonly id: string
  readonly name: string
  readonly scopes: readonly string[]
  readonly madeAt: Temporal.Instant
  /** To the minute; undefined while it was never used. */
  readonly lastUsedAt?: Temporal.Instant
  readonly endsAt?: Temporal.Instant
  readonly revokedAt?: Temporal.Instant
  /** Of a program that was let in by sign-in: where it answers, which is all that is known of it. */
  readonly askedBy?: string
}

interface TokenRow {
  readonly id: string
  readonly name: string
  readonly scopes: readonly string[]
  readonly made_at: Temporal.Instant
  readonly last_used_at: Temporal.Instant | null
  readonly ends_at: Temporal.Instant | null
  readonly revoked_at: Temporal.Instant | null
  readonly asked_by: string | null
}

/** How long after it was made a screen may show the secret. */
const showing = { minutes: 10 }
const mostListed = 200

/** Adds a token; answers its secret, which is kept nowhere. */
export async function insertToken(
  db: Db,
  person: Person,
  token: { readonly name: string; readonly scopes: readonly string[]; readonly endsAt?: Temporal.Instant },
  now: Temporal.Instant,
): Promise<{ readonly id: string; readonly secret: string }> {
  const id = newId(now)
  const secret = newTokenSecret()
  await db
    .insertInto('tokens')
    .values({
      id,
      secret_hash: hashOf(secret),
      person_id: person.id,
      name: token.name,
      scopes: [...token.scopes],
      made_at: now,
      ends_at: token.endsAt ?? null,
      made_with: person.token ?? null,
    })
    .execute()
  return { id, secret }
}

/** Their own, newest first. */
export async function tokensVisibleTo(db: Db, person: Person): Promise<readonly Token[]> {
  const rows = await db
    .selectFrom('tokens')
    .select(['id', 'name', 'scopes', 'made_at', 'last_used_at', 'ends_at', 'revoked_at', 'asked_by'])
    .where('person_id', '=', person.id)
    .orderBy('id', 'desc')
    .limit(mostListed)
    .execute()
  return rows.map(toToken)
}

const toToken = (row: TokenRow): Token => ({
  id: row.id,
  name: row.name,
  scopes: row.scopes,
  madeAt: row.made_at,
  ...(row.last_used_at && { lastUsedAt: row.last_used_at }),
  ...(row.ends_at && { endsAt: row.ends_at }),
  ...(row.revoked_at && { revokedAt: row.revoked_at }),
  ...(row.asked_by !== null && { askedBy: row.asked_by }),
})

/** Adds a token that a program holds by sign-in: under secrets of its own, so that nothing opens this row by one. */
export async function insertConnectedToken(
  db: Db,
  token: {
    readonly id: string
    readonly personId: string
    readonly name: string
    readonly askedBy: string
    readonly scopes: readonly string[]
    readonly endsAt: Temporal.Instant
  },
  now: Temporal.Instant,
): Promise<void> {
  await db
    .insertInto('tokens')
    .values({
      id: token.id,
      secret_hash: hashOf(newTokenSecret()),
      person_id: token.personId,
      name: token.name,
      asked_by: token.askedBy,
      scopes: [...token.scopes],
      made_at: now,
      shown_at: now,
      ends_at: token.endsAt,
    })
    .execute()
}

/** One's own, and for an administrator and Firsthand itself anybody's; locked, to be revoked. */
export async function tokenVisibleTo(db: Db, person: Person, id: string) {
  return db
    .selectFrom('tokens')
    .select(['id', 'person_id', 'name', 'revoked_at'])
    .where('id', '=', id)
    .$if(person.kind !== 'admin' && person.kind !== 'system', (tokens) =>
      tokens.where('person_id', '=', person.id),
    )
    .forUpdate()
    .executeTakeFirst()
}

export async function revoke(db: Db, id: string, now: Temporal.Instant): Promise<void> {
  await db.updateTable('tokens').set({ revoked_at: now }).where('id', '=', id).execute()
}

/**
 * The secret of a token just made, for its owner's screen. No secret is kept to be shown, so this draws a new one in the
 * place of the first; it does so once, and not after the token was used.
 */
export async function showSecret(
  db: Db,
  person: Person,
  id: string,
  now: Temporal.Instant,
): Promise<string | undefined> {
  const secret = newTokenSecret()
  const shown = await db
    .updateTable('tokens')
    .set({ secret_hash: hashOf(secret), shown_at: now })
    .where('id', '=', id)
    .where('person_id', '=', person.id)
    .where('made_at', '>', now.subtract(showing))
    .where('shown_at', 'is', null)
    .where('last_used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return shown && secret
}

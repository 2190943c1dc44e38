import type { Db } from '#kernel'
import { hashOf } from '#people'

/** How long somebody may take at the provider. */
const valid = { minutes: 10 }

/** Somebody on the way to the provider; what comes back is held against it. */
export interface Attempt {
  readonly nonce: string
  readonly verifier: string
  readonly goOnTo: string
}

/** Keeps an attempt for one browser, and forgets those that were never ended. */
export async function insertAttempt(
  db: Db,
  { state, browser, nonce, verifier, goOnTo }: Attempt & { readonly state: string; readonly browser: string },
  now: Temporal.Instant,
): Promise<void> {
  await db.deleteFrom('openid_attempts').where('ends_at', '<', now).execute()
  await db
    .insertInto('openid_attempts')
    .values({
      state_hash: hashOf(state),
      browser_hash: hashOf(browser),
      nonce,
      verifier,
      go_on_to: goOnTo,
      began_at: now,
      ends_at: now.add(valid),
    })
    .execute()
}

/** Takes it, once, for the browser that began it; undefined for any other, and when it waited too long. */
export async function takeAttempt(
  db: Db,
  { state, browser }: { readonly state: string; readonly browser: string },
  now: Temporal.Instant,
): Promise<Attempt | undefined> {
  const row = await db
    .deleteFrom('openid_attempts')
    .where('state_hash', '=', hashOf(state))
    .where('browser_hash', '=', hashOf(browser))
    .where('ends_at', '>', now)
    .returning(['nonce', 'verifier', 'go_on_to'])
    .executeTakeFirst()
  return row && { nonce: row.nonce, verifier: row.verifier, goOnTo: row.go_on_to }
}

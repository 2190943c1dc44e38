import { sql } from 'kysely'
import type { Db } from '#kernel'
import { hashOf, isHere, newSecret } from '#people'

/** So many of somebody's are kept; the one used least lately is forgotten for another. */
const most = 20
/** Browsers keep no cookie longer. */
const kept = { hours: 400 * 24 }

/**
 * Notes that somebody proved who they are in a browser; answers what it keeps from then on. That is new each time, so that
 * whoever read the old one cannot pass for it, and it stands for everybody who signed in there before.
 */
export async function rememberBrowser(
  db: Db,
  personId: string,
  before: string | undefined,
  now: Temporal.Instant,
): Promise<string> {
  const secret = newSecret()
  const hash = hashOf(secret)
  if (before !== undefined)
    await sql`update known_browsers set browser_hash = ${hash} where browser_hash = ${hashOf(before)}`.execute(
      db,
    )
  await sql`
    insert into known_browsers (person_id, browser_hash, last_at) values (${personId}, ${hash}, ${now})
    on conflict (person_id, browser_hash) do update set last_at = excluded.last_at`.execute(db)
  await sql`
    delete from known_browsers k where k.person_id = ${personId} and k.browser_hash not in (
      select browser_hash from known_browsers where person_id = ${personId}
      order by last_at desc, browser_hash limit ${most})`.execute(db)
  return secret
}

/** Whether somebody who works here signed in in this browser; `personId` asks for one of them. */
export async function isKnownBrowser(db: Db, browserSecret: string, personId?: string): Promise<boolean> {
  const { rows } = await sql`
    select from known_browsers k join persons p on p.id = k.person_id
    where k.browser_hash = ${hashOf(browserSecret)} and ${isHere}
      and p.id = coalesce(${personId ?? null}::uuid, p.id) limit 1`.execute(db)
  return rows.length > 0
}

/** Forgets those in which nobody signed in for as long as a browser could keep it. */
export async function forgetOldBrowsers(db: Db, now: Temporal.Instant): Promise<void> {
  await sql`delete from known_browsers where last_at < ${now.subtract(kept)}`.execute(db)
}

/** Forgets in which browsers somebody signed in. */
export async function dropKnownBrowsers(db: Db, personId: string): Promise<void> {
  await sql`delete from known_browsers where person_id = ${personId}`.execute(db)
}

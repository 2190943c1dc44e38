import { sql } from 'kysely'
import { newId, type Db } from '#kernel'
import { hashOf, isHere, isSecret, makeAdministrator, newSecret } from '#people'

const purpose = 'first-administrator'
const valid = { hours: 24 }

/** How a code from a link stands. */
export type WelcomeLink =
  | { readonly state: 'open'; readonly id: string }
  | { readonly state: 'used' | 'ended' | 'unknown' }

/**
 * A link that makes whoever opens it the first administrator, once, within a day. Undefined where there is one already;
 * every start without one makes a new link and voids the older ones.
 */
export async function firstAdministratorLink(
  db: Db,
  now: Temporal.Instant,
  baseUrl: string,
): Promise<string | undefined> {
  return db.transaction().execute(async (tx) => {
    await lockLinks(tx)
    if (await anyAdministrator(tx)) return undefined
    const code = newSecret()
    await sql`
      update one_time_links set ends_at = ${now}
      where purpose = ${purpose} and used_at is null and ends_at > ${now}`.execute(tx)
    await tx
      .insertInto('one_time_links')
      .values({ id: newId(now), secret_hash: hashOf(code), purpose, made_at: now, ends_at: now.add(valid) })
      .execute()
    const link = new URL('/-/welcome', baseUrl)
    link.searchParams.set('code', code)
    return link.href
  })
}

/** Who acts on the links takes turns: of two clicks at one moment one waits and then finds the link used. */
const lockLinks = (tx: Db) =>
  sql`select from one_time_links where purpose = ${purpose} order by id for update`.execute(tx)

async function anyAdministrator(db: Db): Promise<boolean> {
  const { rows } = await sql`select from persons p where p.kind = 'admin' and ${isHere} limit 1`.execute(db)
  return rows.length > 0
}

/** Looks a code up; `lock` where it is going to be used. */
export async function welcomeLink(
  db: Db,
  code: string,
  now: Temporal.Instant,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<WelcomeLink> {
  if (!isSecret(code)) return { state: 'unknown' }
  if (lock) await lockLinks(db)
  const link = await db
    .selectFrom('one_time_links')
    .select(['id', 'ends_at', 'used_at'])
    .where('purpose', '=', purpose)
    .where('secret_hash', '=', hashOf(code))
    .executeTakeFirst()
  if (!link) return { state: 'unknown' }
  if (link.used_at || (await anyAdministrator(db))) return { state: 'used' }
  return Temporal.Instant.compare(link.ends_at, now) > 0 ? { state: 'open', id: link.id } : { state: 'ended' }
}

/** Makes a person administrator through a link, which is used up by it. */
export async function useWelcomeLink(
  db: Db,
  linkId: string,
  personId: string,
  now: Temporal.Instant,
): Promise<void> {
  await makeAdministrator(db, personId)
  await db
    .updateTable('one_time_links')
    .set({ used_at: now, used_by: personId })
    .where('id', '=', linkId)
    .execute()
}

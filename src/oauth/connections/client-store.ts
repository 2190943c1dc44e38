import { newId, type Db } from '#kernel'

/** A program that asked to be connected. Its name is its own word. */
export interface Client {
  readonly id: string
  readonly name: string
  readonly redirectUris: readonly string[]
}

/** So many in an hour: whoever registers for days must not fill the house. */
const mostInAnHour = 200

/** Keeps a program; undefined where too many came within the hour. */
export async function insertClient(
  db: Db,
  { name, redirectUris }: Omit<Client, 'id'>,
  now: Temporal.Instant,
): Promise<Client | undefined> {
  const { lately } = await db
    .selectFrom('oauth_clients')
    .select((e) => e.fn.countAll<number>().as('lately'))
    .where('registered_at', '>', now.subtract({ hours: 1 }))
    .executeTakeFirstOrThrow()
  if (lately >= mostInAnHour) return undefined
  const id = newId(now)
  await db
    .insertInto('oauth_clients')
    .values({ id, name, redirect_uris: [...redirectUris], registered_at: now })
    .execute()
  return { id, name, redirectUris }
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export async function clientOf(db: Db, id: string | undefined): Promise<Client | undefined> {
  if (id === undefined || !uuid.test(id)) return undefined
  const row = await db
    .selectFrom('oauth_clients')
    .select(['id', 'name', 'redirect_uris'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { id: row.id, name: row.name, redirectUris: row.redirect_uris }
}

export async function noteAllowed(db: Db, id: string, now: Temporal.Instant): Promise<void> {
  await db.updateTable('oauth_clients').set({ allowed_at: now }).where('id', '=', id).execute()
}

/** Forgets programs that nobody let in within a day, and codes that nobody can use any more. */
export async function forgetStrangers(db: Db, now: Temporal.Instant): Promise<void> {
  const before = now.subtract({ hours: 24 })
  await db.deleteFrom('oauth_codes').where('ends_at', '<', before).execute()
  await db
    .deleteFrom('oauth_clients')
    .where('allowed_at', 'is', null)
    .where('registered_at', '<', before)
    .execute()
}

import { sql } from 'kysely'
import { newId, type Db, type Person } from '#kernel'

/** Why nothing is sent: by somebody's hand; the other side wants no more; nothing arrives; for ever. */
export type StopKind = 'paused' | 'gone' | 'failing' | 'ended'

/** An address elsewhere that is told what was done here. */
export interface Webhook {
  readonly id: string
  readonly url: string
  readonly kinds: readonly string[]
  readonly outcomes: readonly string[]
  readonly madeBy: { readonly handle: string; readonly name: string }
  readonly madeAt: Temporal.Instant
  /** Absent while it is sent to. */
  /** Set where it is a channel of people, told in sentences: what it is called, and whose it is. */
  readonly channel?: { readonly title: string; readonly audience: ChannelAudience }
  readonly stopped?: { readonly kind: StopKind; readonly at: Temporal.Instant; readonly by: string }
}

/** Whose a channel is. */
export type ChannelAudience = 'team' | 'project' | 'everybody'

interface Row {
  readonly id: string
  readonly url: string
  readonly kinds: readonly string[]
  readonly outcomes: readonly string[]
  readonly made_at: Temporal.Instant
  readonly handle: string
  readonly name: string
  readonly stop_kind: StopKind | null
  readonly stop_at: Temporal.Instant | null
  readonly stop_by: string | null
  readonly channel_title: string | null
  readonly audience: ChannelAudience | null
}

const toWebhook = (row: Row): Webhook => ({
  id: row.id,
  url: row.url,
  kinds: row.kinds,
  outcomes: row.outcomes,
  madeBy: { handle: row.handle, name: row.name },
  madeAt: row.made_at,
  ...(row.channel_title !== null &&
    row.audience !== null && { channel: { title: row.channel_title, audience: row.audience } }),
  ...(row.stop_kind !== null &&
    row.stop_at !== null && {
      stopped: { kind: row.stop_kind, at: row.stop_at, by: row.stop_by ?? 'Firsthand' },
    }),
})

const webhooks = sql`
  select w.id, w.url, w.kinds, w.outcomes, w.made_at, p.handle, p.name,
         s.kind as stop_kind, s.at as stop_at, b.name as stop_by,
         c.title as channel_title, c.audience
  from webhooks w
  join persons p on p.id = w.made_by
  left join webhook_stops s on s.webhook_id = w.id and s.lifted_at is null
  left join persons b on b.id = s.by
  left join webhook_channels c on c.webhook_id = w.id`

/** Administrators see them all, nobody else any. */
const seen = (person: Person) => sql`${person.kind === 'admin' || person.kind === 'system'}::boolean`

/** Newest first, after one that was seen. */
export async function webhooksVisibleTo(
  db: Db,
  person: Person,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<readonly Webhook[]> {
  const { rows } = await sql<Row>`
    ${webhooks} where ${seen(person)} ${after === undefined ? sql`` : sql`and w.id < ${after}`}
    order by w.id desc limit ${limit}`.execute(db)
  return rows.map(toWebhook)
}

/** Those that somebody made, while they have not ended; oldest first. */
export async function webhooksMadeBy(db: Db, person: Person, makerId: string): Promise<readonly Webhook[]> {
  const { rows } = await sql<Row>`
    ${webhooks} where ${seen(person)} and w.made_by = ${makerId} and s.kind is distinct from 'ended'
    order by w.id`.execute(db)
  return rows.map(toWebhook)
}

export async function webhookVisibleTo(db: Db, person: Person, id: string): Promise<Webhook | undefined> {
  const { rows } = await sql<Row>`${webhooks} where ${seen(person)} and w.id = ${id}`.execute(db)
  return rows[0] && toWebhook(rows[0])
}

/** The same, locked: whoever changes it comes one after the other. */
export async function lockedWebhookVisibleTo(
  db: Db,
  person: Person,
  id: string,
): Promise<Webhook | undefined> {
  await sql`select from webhooks where id = ${id} for no key update`.execute(db)
  return webhookVisibleTo(db, person, id)
}

/** How many there are that have not ended. */
export async function countWebhooks(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from webhooks w
    where not exists (select from webhook_stops s
                      where s.webhook_id = w.id and s.kind = 'ended' and s.lifted_at is null)`.execute(db)
  return rows[0]?.count ?? 0
}

export async function insertWebhook(
  db: Db,
  by: Person,
  webhook: Pick<Webhook, 'url' | 'kinds' | 'outcomes'>,
  now: Temporal.Instant,
): Promise<string> {
  const id = newId(now)
  await db
    .insertInto('webhooks')
    .values({
      id,
      url: webhook.url,
      kinds: [...webhook.kinds],
      outcomes: [...webhook.outcomes],
      made_by: by.id,
      made_at: now,
    })
    .execute()
  return id
}

/** Stops it, in the place of a stop that there was. */
export async function stop(
  db: Db,
  by: Person,
  { id, kind }: { readonly id: string; readonly kind: StopKind },
  now: Temporal.Instant,
): Promise<void> {
  await lift(db, by, id, now)
  await db
    .insertInto('webhook_stops')
    .values({ id: newId(now), webhook_id: id, kind, by: by.id, at: now })
    .execute()
}

/** Lets it be sent to again. */
export async function lift(db: Db, by: Person, id: string, now: Temporal.Instant): Promise<void> {
  await sql`
    update webhook_stops set lifted_by = ${by.id}, lifted_at = ${now}, lifted_after = (
      select id from webhook_attempts where webhook_id = ${id} order by id desc limit 1)
    where webhook_id = ${id} and lifted_at is null`.execute(db)
}

/** Holds everything for it until then, or no longer. */
export async function holdWebhook(db: Db, id: string, until: Temporal.Instant | null): Promise<void> {
  await db.updateTable('webhooks').set({ held_until: until }).where('id', '=', id).execute()
}

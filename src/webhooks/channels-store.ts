import { sql } from 'kysely'
import { identityOf, newId, type Db, type Heard } from '#kernel'
import type { ChannelAudience } from './store.ts'

/** Makes a webhook a channel of people. */
export async function insertChannel(
  db: Db,
  webhookId: string,
  {
    title,
    audience,
    definition,
  }: { readonly title: string; readonly audience: ChannelAudience; readonly definition: string },
): Promise<void> {
  await db
    .insertInto('webhook_channels')
    .values({ webhook_id: webhookId, title, audience, definition })
    .execute()
}

/** Which channels are told of a thing: those of a team or project by its name of today, or those of that name. */
export interface ToChannel {
  readonly of: 'team' | 'project' | 'channel'
  readonly name: string
  readonly thing: { readonly kind: string; readonly id: string }
}

/** Puts an entry on its way to channels, each thing once to each; those of everybody are told of all that some channel is. */
export async function tellChannels(
  db: Db,
  entry: Pick<Heard, 'id' | 'at' | 'operation'>,
  all: readonly ToChannel[],
): Promise<void> {
  for (const { of, name, thing } of all) {
    const definition = of === 'channel' ? '' : ((await identityOf(db, of, name)) ?? '')
    for (const webhookId of await listening(db, { of, name, definition }, entry.at))
      await sql`
        insert into webhook_deliveries (id, webhook_id, entry_id, kind, body, at, run_at, thing_kind, thing_id)
        values (${newId(entry.at)}, ${webhookId}, ${entry.id}, ${entry.operation}, '', ${entry.at}, 'epoch',
                ${thing.kind}, ${thing.id})
        on conflict do nothing`.execute(db)
  }
}

async function listening(
  db: Db,
  { of, name, definition }: { readonly of: string; readonly name: string; readonly definition: string },
  at: Temporal.Instant,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select w.id from webhook_channels c join webhooks w on w.id = c.webhook_id
    where (c.audience = 'everybody' or (c.audience = ${of} and c.definition = ${definition})
           or (${of} = 'channel' and lower(ltrim(c.title, '#')) = lower(${name}))) and w.made_at <= ${at}
      and not exists (select from webhook_stops s
                      where s.webhook_id = w.id and s.lifted_at is null and s.kind <> 'paused')`.execute(db)
  return rows.map(({ id }) => id)
}

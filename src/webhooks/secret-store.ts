import { sql } from 'kysely'
import { newId, type Db, type Person } from '#kernel'
import { newSigningSecret } from './signature.ts'

/** How long the secret before signs beside the newest. */
const overlap: Temporal.DurationLike = { hours: 24 }
/** How long after it was made a screen may show it. */
const showing: Temporal.DurationLike = { minutes: 10 }
/** More are not sent side by side, however often a new one was made. */
const mostAtOnce = 5

/** Adds the newest; an administrator adds, and cannot read what is there. */
export async function insertSecret(
  db: Db,
  by: Person,
  webhookId: string,
  now: Temporal.Instant,
): Promise<string> {
  const secret = newSigningSecret()
  await addSecret(db, by, { webhookId, secret }, now)
  return secret
}

/** Keeps a secret that was made elsewhere: the address of a channel. */
export async function addSecret(
  db: Db,
  by: Person,
  { webhookId, secret }: { readonly webhookId: string; readonly secret: string },
  now: Temporal.Instant,
): Promise<void> {
  await db
    .insertInto('webhook_secrets')
    .values({ id: newId(now), webhook_id: webhookId, secret, made_by: by.id, made_at: now })
    .execute()
}

/** What it signs with, newest first. Shows rows to the system person only. */
export async function signingSecrets(
  db: Db,
  webhookId: string,
  now: Temporal.Instant,
): Promise<readonly string[]> {
  const { rows } = await sql<{ secret: string }>`
    select secret from (
      select id, secret, lag(made_at) over (order by id desc) as replaced_at
      from webhook_secrets where webhook_id = ${webhookId}) s
    where replaced_at is null or replaced_at > ${now.subtract(overlap)}
    order by id desc limit ${mostAtOnce}`.execute(db)
  return rows.map(({ secret }) => secret)
}

/** The newest secret for the screen of who has just made it: once. Shows rows to the system person only. */
export async function showSecret(
  db: Db,
  { webhookId, to }: { readonly webhookId: string; readonly to: Person },
  now: Temporal.Instant,
): Promise<string | undefined> {
  const { rows } = await sql<{ secret: string }>`
    update webhook_secrets set shown_at = ${now}
    where id = (select id from webhook_secrets where webhook_id = ${webhookId} order by id desc limit 1)
      and made_by = ${to.id} and made_at > ${now.subtract(showing)} and shown_at is null
    returning secret`.execute(db)
  return rows[0]?.secret
}

/** Forgets secrets that sign no more: replaced for long enough, or of a webhook that has ended. */
export async function forgetSecrets(db: Db, now: Temporal.Instant): Promise<void> {
  await sql`
    delete from webhook_secrets s
    where exists (select from webhook_secrets newer where newer.webhook_id = s.webhook_id and newer.id > s.id
                    and newer.made_at <= ${now.subtract(overlap)})
       or exists (select from webhook_stops e where e.webhook_id = s.webhook_id and e.kind = 'ended')`.execute(
    db,
  )
}

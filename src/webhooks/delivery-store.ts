import { sql } from 'kysely'
import { newId, type Db } from '#kernel'
import type { Wanted } from './rules.ts'

/** One try, in our words. */
export interface Attempt {
  readonly at: Temporal.Instant
  /** How long it took, in milliseconds. */
  readonly ms: number
  /** Absent where there was no answer. */
  readonly status?: number
  /** Absent where it arrived. */
  readonly fault?: string
}

/** One entry of the journal on its way. */
export interface Delivery {
  /** What is sent as `webhook-id`. */
  readonly id: string
  readonly kind: string
  /** When it was done that this tells of. */
  readonly at: Temporal.Instant
  readonly state: 'waiting' | 'arrived' | 'given up'
  /** While it waits; an instant that has passed is at once. */
  readonly nextTryAt?: Temporal.Instant
  /** As it is sent. */
  readonly body: string
  /** Newest first, the last ones only. */
  readonly attempts: readonly Attempt[]
}

const mostAttempts = 20
/** Due at once whatever the clock: what was done may be dated by the sample's, tries go by the machine's. */
const atOnce = 'epoch'

interface Row {
  readonly id: string
  readonly kind: string
  readonly at: Temporal.Instant
  readonly body: string
  readonly run_at: Temporal.Instant | null
  readonly arrived_at: Temporal.Instant | null
  readonly attempts: readonly { at: string; ms: number; status: number | null; fault: string | null }[]
}

const toDelivery = ({ id, kind, at, body, run_at, arrived_at, attempts }: Row): Delivery => ({
  id,
  kind,
  at,
  body,
  state: run_at ? 'waiting' : arrived_at ? 'arrived' : 'given up',
  ...(run_at && { nextTryAt: run_at }),
  attempts: attempts.map((attempt) => ({
    at: Temporal.Instant.from(attempt.at),
    ms: attempt.ms,
    ...(attempt.status !== null && { status: attempt.status }),
    ...(attempt.fault !== null && { fault: attempt.fault }),
  })),
})

/** What goes or went to one webhook, newest first; whoever asks has been shown the webhook. */
export async function deliveriesOf(
  db: Db,
  webhookId: string,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<readonly Delivery[]> {
  const { rows } = await sql<Row>`
    select d.id, d.kind, d.at, d.body, d.arrived_at,
      case when d.run_at is not null then greatest(d.run_at, w.held_until) end as run_at,
      (select coalesce(json_agg(json_build_object('at', a.at, 'ms', a.ms, 'status', a.status, 'fault', a.fault)
                                order by a.id desc), '[]')
       from (select * from webhook_attempts a where a.delivery_id = d.id order by a.id desc limit ${mostAttempts}) a
      ) as attempts
    from webhook_deliveries d join webhooks w on w.id = d.webhook_id
    where d.webhook_id = ${webhookId} ${after === undefined ? sql`` : sql`and d.id < ${after}`}
    order by d.id desc limit ${limit}`.execute(db)
  return rows.map(toDelivery)
}

/** Those that are told of what was done then: added before it, and sent to or only paused. */
export async function listeningWebhooks(
  db: Db,
  at: Temporal.Instant,
): Promise<readonly (Wanted & { readonly id: string })[]> {
  const { rows } = await sql<{ id: string; kinds: string[]; outcomes: string[] }>`
    select w.id, w.kinds, w.outcomes from webhooks w
    where w.made_at <= ${at}
      and not exists (select from webhook_channels c where c.webhook_id = w.id)
      and not exists (select from webhook_stops s
                      where s.webhook_id = w.id and s.lifted_at is null and s.kind <> 'paused')`.execute(db)
  return rows
}

/** Puts a body on its way to these; once for each entry. */
export async function insertDeliveries(
  db: Db,
  webhookIds: readonly string[],
  { entryId, kind, body, at }: { entryId: string; kind: string; body: string; at: Temporal.Instant },
): Promise<void> {
  for (const webhookId of webhookIds)
    await sql`
      insert into webhook_deliveries (id, webhook_id, entry_id, kind, body, at, run_at)
      values (${newId(at)}, ${webhookId}, ${entryId}, ${kind}, ${body}, ${at}, ${atOnce})
      on conflict do nothing`.execute(db)
}

/** Sends the same again, at once and with all its tries; false where there is no such delivery. */
export async function sendAgain(db: Db, webhookId: string, id: string): Promise<boolean> {
  const { rows } = await sql`
    update webhook_deliveries set run_at = ${atOnce}, tries = 0, arrived_at = null, given_up_at = null
    where id = ${id} and webhook_id = ${webhookId} returning id`.execute(db)
  return rows.length > 0
}

/** Gives up all that still wait. */
export async function giveUpWaiting(db: Db, webhookId: string, now: Temporal.Instant): Promise<void> {
  await sql`
    update webhook_deliveries set run_at = null, given_up_at = ${now}
    where webhook_id = ${webhookId} and run_at is not null`.execute(db)
}

/** Forgets what is done with and older. */
export async function forgetDeliveries(db: Db, before: Temporal.Instant): Promise<void> {
  await sql`delete from webhook_deliveries where run_at is null and at < ${before}`.execute(db)
}

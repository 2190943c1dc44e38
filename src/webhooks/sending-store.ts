import { sql } from 'kysely'
import { newId, type Db } from '#kernel'
import type { Attempt } from './delivery-store.ts'
import { holdWebhook } from './store.ts'

/** A delivery that is lent to a node to be sent. */
export interface Lent {
  readonly id: string
  readonly webhookId: string
  readonly url: string
  /** Empty where it is worked out when it is sent: of a channel, about this thing. */
  readonly body: string
  readonly entryId: string
  readonly thing?: { readonly kind: string; readonly id: string }
  /** It goes to a channel of people: its address is the secret, and nothing is signed. */
  readonly isChannel: boolean
  /** This try among them. */
  readonly tries: number
}

/** How long a delivery stays with a node that has stopped answering: a little longer than one try may take. */
const lease: Temporal.DurationLike = { seconds: 20 }

/**
 * Lends what is due, the oldest of each webhook first and at most one of each, so that one that never answers holds up
 * nobody else. `busy` are left out.
 */
export async function lend(
  db: Db,
  { node, now, busy, most }: { node: string; now: Temporal.Instant; busy: readonly string[]; most: number },
): Promise<readonly Lent[]> {
  const { rows } = await sql<
    Omit<Lent, 'thing'> & { readonly thingKind: string | null; readonly thingId: string | null }
  >`
    update webhook_deliveries d
    set leased_until = ${now.add(lease)}, leased_by = ${node}, tries = tries + 1
    from webhooks w
    where w.id = d.webhook_id and d.id in (
      select due.id from webhooks live, lateral (
        select id, run_at from webhook_deliveries
        where webhook_id = live.id and run_at <= ${now} and (leased_until is null or leased_until < ${now})
        order by run_at, id limit 1 for update skip locked) due
      where live.id <> all (${[...busy]}::uuid[]) and (live.held_until is null or live.held_until <= ${now})
        and not exists (select from webhook_stops s where s.webhook_id = live.id and s.lifted_at is null)
      order by due.run_at limit ${most})
    returning d.id, d.webhook_id as "webhookId", w.url, d.body, d.tries, d.entry_id as "entryId",
      d.thing_kind as "thingKind", d.thing_id as "thingId",
      exists (select from webhook_channels c where c.webhook_id = w.id) as "isChannel"`.execute(db)
  return rows.map(({ thingKind: kind, thingId: id, ...lent }) => ({
    ...lent,
    ...(kind !== null && id !== null && { thing: { kind, id } }),
  }))
}

/** What became of a try: there, given up, or due again. */
export interface Ended {
  readonly attempt: Attempt
  readonly arrivedAt?: Temporal.Instant | undefined
  readonly givenUpAt?: Temporal.Instant | undefined
  readonly runAt?: Temporal.Instant | undefined
  /** Until when nothing else goes to the webhook either. */
  readonly heldUntil?: Temporal.Instant | undefined
}

/**
 * Keeps what became of a try. Unless it arrived, one that was meanwhile sent again by hand stays due, and one that was
 * given up stays so; one whose lease another node took over is left to that one.
 */
export async function endTry(db: Db, node: string, lent: Lent, ended: Ended): Promise<void> {
  const { attempt, arrivedAt = null, givenUpAt = null, runAt = null, heldUntil } = ended
  // The webhook before its deliveries, as acts on it take them.
  if (heldUntil) await holdWebhook(db, lent.webhookId, heldUntil)
  await sql`
    update webhook_deliveries
    set leased_until = null, leased_by = null, arrived_at = ${arrivedAt}, given_up_at = ${givenUpAt}, run_at = ${runAt}
    where id = ${lent.id} and leased_by = ${node}
      and (${arrivedAt}::timestamptz is not null or (tries = ${lent.tries} and given_up_at is null))`.execute(
    db,
  )
  await sql`
    update webhook_deliveries set leased_until = null, leased_by = null
    where id = ${lent.id} and leased_by = ${node}`.execute(db)
  await db
    .insertInto('webhook_attempts')
    .values({
      id: newId(attempt.at),
      delivery_id: lent.id,
      webhook_id: lent.webhookId,
      at: attempt.at,
      ms: attempt.ms,
      status: attempt.status ?? null,
      fault: attempt.fault ?? null,
    })
    .execute()
}

/** Gives back what was not tried to its end, for any node to send at once. */
export async function putBack(db: Db, node: string, lent: Lent): Promise<void> {
  await sql`
    update webhook_deliveries set leased_until = null, leased_by = null, tries = greatest(tries - 1, 0)
    where id = ${lent.id} and leased_by = ${node}`.execute(db)
}

/** Since when nothing has arrived though it was tried; undefined where the last try arrived. */
export async function failingSince(db: Db, webhookId: string): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql<{ at: Temporal.Instant }>`
    select a.at from webhook_attempts a
    where a.webhook_id = ${webhookId} and a.fault is not null and a.id > coalesce(greatest(
      (select id from webhook_attempts where webhook_id = ${webhookId} and fault is null order by id desc limit 1),
      (select lifted_after from webhook_stops where webhook_id = ${webhookId} and lifted_after is not null
       order by lifted_after desc limit 1)), ${longAgo})
    order by a.id limit 1`.execute(db)
  return rows[0]?.at
}

/** Below every id. */
const longAgo = '00000000-0000-0000-0000-000000000000'

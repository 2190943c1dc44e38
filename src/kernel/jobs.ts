import { sql } from 'kysely'
import type { Db } from './database.ts'
import { systemPerson } from './person.ts'
import { transactionOf } from './transaction.ts'

/** What a consumer hears of one journal entry. */
export interface Heard {
  readonly id: string
  readonly at: Temporal.Instant
  readonly operation: string
  readonly outcome: 'done' | 'refused' | 'asked'
  readonly subject?: { readonly kind: string; readonly id: string }
  readonly personId: string
  readonly facts: Readonly<Record<string, unknown>>
}

/** Something that follows the journal: mail, live pages, search. What it does in `db` is done exactly once. */
export interface Consumer {
  readonly name: string
  readonly hear: (entry: Heard, db: Db) => Promise<void>
}

/** How long a job stays with a node that has stopped answering. */
const lease: Temporal.DurationLike = { seconds: 20 }
/** After this many tries a job steps aside, so that its subject's later ones go on. */
const mostAttempts = 8

/** Who does jobs: `now` is the machine's time, as leases do not follow the sample's clock. */
export interface Following {
  readonly db: Db
  readonly consumers: readonly Consumer[]
  readonly node: string
  readonly now: Temporal.Instant
  /** Told of each failure; the job is tried again, or steps aside after the last try. */
  readonly onFault?: (fault: unknown) => void
}

/**
 * Takes the oldest job that is free and whose subject has no earlier one, and tells every consumer, also after one that
 * fails; false when there is nothing to do.
 */
export async function doOneJob({ db, consumers, node, now, onFault }: Following): Promise<boolean> {
  const entryId = await lend(db, node, now)
  if (entryId === undefined) return false
  const entry = await entryOf(db, entryId)
  const faults: string[] = []
  for (const consumer of consumers)
    try {
      await deliver(db, consumer, entry, now)
    } catch (fault) {
      faults.push(`${consumer.name}: ${String(fault)}`)
      onFault?.(fault)
    }
  if (faults.length > 0) await putBack(db, entryId, faults.join('\n'), now)
  else await sql`delete from jobs where entry_id = ${entryId}`.execute(db)
  return true
}

async function lend(db: Db, node: string, now: Temporal.Instant): Promise<string | undefined> {
  const { rows } = await sql<{ entry_id: string }>`
    update jobs set leased_until = ${now.add(lease)}, leased_by = ${node}, attempts = attempts + 1
    where entry_id = (
      select entry_id from jobs j
      where parked_at is null and run_at <= ${now} and (leased_until is null or leased_until < ${now})
        and not exists (select 1 from jobs earlier
                        where earlier.subject = j.subject and earlier.seq < j.seq and earlier.parked_at is null)
      order by seq for update skip locked limit 1)
    returning entry_id`.execute(db)
  return rows[0]?.entry_id
}

async function entryOf(db: Db, id: string): Promise<Heard> {
  const row = await db.selectFrom('journal').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  return {
    id: row.id,
    at: row.at,
    operation: row.operation,
    outcome: row.outcome as Heard['outcome'],
    personId: row.person_id,
    facts: row.facts as Heard['facts'],
    ...(row.subject_kind !== null &&
      row.subject_id !== null && { subject: { kind: row.subject_kind, id: row.subject_id } }),
  }
}

async function deliver(db: Db, consumer: Consumer, entry: Heard, now: Temporal.Instant) {
  await transactionOf(db, systemPerson, async (tx) => {
    const { rows } = await sql`
      insert into deliveries (entry_id, consumer, at) values (${entry.id}, ${consumer.name}, ${now})
      on conflict do nothing returning entry_id`.execute(tx)
    if (rows.length > 0) await consumer.hear(entry, tx)
  })
}

/** The wait before the next try: 1, 2, 4 … seconds. */
const backoff = (attempts: number): Temporal.DurationLike => ({ seconds: 2 ** Math.min(attempts - 1, 8) })

async function putBack(db: Db, entryId: string, fault: string, now: Temporal.Instant) {
  const row = await db
    .selectFrom('jobs')
    .select('attempts')
    .where('entry_id', '=', entryId)
    .executeTakeFirst()
  if (!row) return
  await sql`
    update jobs set leased_until = null, leased_by = null, fault = ${fault.slice(0, 2000)},
      run_at = ${now.add(backoff(row.attempts))},
      parked_at = ${row.attempts >= mostAttempts ? now : null}
    where entry_id = ${entryId}`.execute(db)
}

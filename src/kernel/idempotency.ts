import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from './database.ts'
import type { Person } from './person.ts'
import { conflict, invalid } from './refusal.ts'

/** One act that its sender wants done once. */
export interface Once {
  readonly by: Person
  /** Chosen by the sender; unique for the person. */
  readonly key: string
  readonly operation: string
  readonly input: unknown
}

/** What an index of the database holds without care for its letters. */
const longest = 200

const hashOf = (once: Once): string =>
  createHash('sha256')
    .update(JSON.stringify([once.operation, once.input]))
    .digest('hex')

/**
 * Takes the key, or answers what the earlier act with it came to. A second try that runs at the same moment waits
 * for the first. The same key with other words is a conflict.
 */
export async function claimKey(
  tx: Db,
  once: Once,
  now: Temporal.Instant,
): Promise<{ result: unknown; entryId: string | null } | undefined> {
  if (once.key.length > longest)
    throw invalid([{ field: '', message: `The key of an act has at most ${longest} characters.` }])
  const hash = hashOf(once)
  const claimed = await sql`
    insert into idempotency_keys (person_id, key, operation, input_hash, at)
    values (${once.by.id}, ${once.key}, ${once.operation}, ${hash}, ${now})
    on conflict do nothing returning key`.execute(tx)
  if (claimed.rows.length > 0) return undefined
  const { rows } = await sql<{ input_hash: string; result: unknown; entry_id: string | null }>`
    select input_hash, result, entry_id from idempotency_keys
    where person_id = ${once.by.id} and key = ${once.key}`.execute(tx)
  const earlier = rows[0]
  if (!earlier || earlier.input_hash !== hash)
    throw conflict('This was already sent with other content. Send the changed one again as a new one.')
  return { result: earlier.result, entryId: earlier.entry_id }
}

/**
 * True the first time that a form, known by its key, is given an answer: who asks while typing asks often and is told
 * the same. Hashed, the answer's key is none that a sender could have chosen for an act.
 */
export async function isNewAnswer(
  tx: Db,
  { by, key, operation, answer }: Omit<Once, 'input'> & { readonly answer: unknown },
  now: Temporal.Instant,
): Promise<boolean> {
  const hash = hashOf({ by, key, operation, input: [key, answer] })
  const { rows } = await sql`
    insert into idempotency_keys (person_id, key, operation, input_hash, at)
    values (${by.id}, ${`asked ${hash}`}, ${operation}, ${hash}, ${now})
    on conflict do nothing returning key`.execute(tx)
  return rows.length > 0
}

/** Keeps the result beside the key, in the act's own transaction. */
export async function keepResult(
  tx: Db,
  once: Once,
  entryId: string | undefined,
  result: unknown,
): Promise<void> {
  await sql`
    update idempotency_keys set result = ${JSON.stringify(result ?? null)}::jsonb, entry_id = ${entryId ?? null}
    where person_id = ${once.by.id} and key = ${once.key}`.execute(tx)
}

/** Forgets keys that nobody will send again. */
export async function forgetKeys(db: Db, before: Temporal.Instant): Promise<void> {
  await sql`delete from idempotency_keys where at < ${before}`.execute(db)
}

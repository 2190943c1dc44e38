import { sql } from 'kysely'
import type { Look, Subject } from './act.ts'
import type { Facts } from './ruling.ts'

/** What the journal keeps of an act, as far as it takes to say it and to take it back. */
export interface OwnEntry {
  readonly operation: string
  readonly facts: Facts
  readonly subject?: Subject
}

/** What who is looking did themselves, not longer ago than this; undefined for all else. */
export async function ownEntry(
  { db, by, now }: Look,
  id: string,
  within: { readonly seconds: number },
): Promise<OwnEntry | undefined> {
  const { rows } = await sql<{
    operation: string
    facts: Facts
    subject_kind: string | null
    subject_id: string | null
  }>`
    select operation, facts, subject_kind, subject_id from journal
    where id = ${id} and person_id = ${by.id} and outcome = 'done' and at > ${now.subtract(within)}`.execute(
    db,
  )
  const [row] = rows
  if (!row) return undefined
  const { operation, facts, subject_kind: kind, subject_id: subject } = row
  return {
    operation,
    facts,
    ...(kind !== null && subject !== null && { subject: { kind, id: subject } }),
  }
}

import { sql } from 'kysely'
import type { Db, Heard } from '#kernel'

/** An entry of the journal as notices tell of it, with what who did it is called. */
export interface ToldEntry extends Heard {
  readonly who: string
}

/** Entries by id. What is told of them goes by what their reader may see. */
export async function entriesById(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, ToldEntry>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{
    id: string
    at: Temporal.Instant
    operation: string
    outcome: Heard['outcome']
    subject_kind: string | null
    subject_id: string | null
    person_id: string
    facts: Heard['facts']
    name: string | null
  }>`
    select j.id, j.at, j.operation, j.outcome, j.subject_kind, j.subject_id, j.person_id, j.facts, p.name
    from journal j left join persons p on p.id = j.person_id where j.id = any (${[...ids]}::uuid[])`.execute(
    db,
  )
  return new Map(
    rows.map(({ subject_kind: kind, subject_id: subject, person_id: personId, name, ...row }) => [
      row.id,
      {
        ...row,
        personId,
        who: name ?? 'Firsthand',
        ...(kind !== null && subject !== null && { subject: { kind, id: subject } }),
      },
    ]),
  )
}

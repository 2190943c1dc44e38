import { sql } from 'kysely'
import type { Db, Facts } from '#kernel'

/** What the journal holds of a request, oldest first; asked for only by who may see it. */
export async function entriesOn(db: Db, requestId: string, most = 500) {
  const { rows } = await sql<{
    id: string
    at: Temporal.Instant
    operation: string
    facts: Facts
    byId: string
    byName: string
  }>`
    select j.id, j.at, j.operation, j.facts, j.person_id as "byId", coalesce(p.name, 'Firsthand') as "byName"
    from journal j left join persons p on p.id = j.person_id
    where j.subject_kind = 'requests' and j.subject_id = ${requestId} and j.outcome = 'done'
    order by j.seq limit ${most}`.execute(db)
  return rows
}

import { sql } from 'kysely'
import type { Db, Heard } from '#kernel'

/** Ids of those for whom an approval waited already before an entry of the journal. */
export async function waitedBefore(db: Db, { id, subject }: Heard): Promise<readonly string[]> {
  const { rows } = await sql<{ waits: string[] }>`
    select facts->'waitsFor' as waits from journal
    where subject_kind = 'approvals' and subject_id = ${subject?.id ?? null} and outcome = 'done'
      and facts ? 'waitsFor' and seq < (select seq from journal where id = ${id})
    order by seq desc limit 1`.execute(db)
  return rows[0]?.waits ?? []
}

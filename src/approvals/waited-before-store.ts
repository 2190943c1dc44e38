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

/** Ids of those for whom each of these waited when something was done with it last, by its id. */
export async function waitedLast(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ id: string; waits: string[] }>`
    select distinct on (subject_id) subject_id as id, facts->'waitsFor' as waits from journal
    where subject_kind = 'approvals' and subject_id = any (${[...ids]}) and outcome = 'done' and facts ? 'waitsFor'
    order by subject_id, seq desc`.execute(db)
  return new Map(rows.map(({ id, waits }) => [id, waits]))
}

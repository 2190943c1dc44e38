import { sql } from 'kysely'
import type { Db } from '#kernel'

/** Ids of those who planned or moved campaigns, whosever they are now, by the campaign's id. */
export async function authorsOf(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; authors: string[] }>`
    select subject_id as id, array_agg(distinct person_id) as authors from journal
    where subject_kind = 'campaigns' and subject_id = any (${[...ids]}::text[]) and outcome = 'done'
      and operation in ('campaigns.plan', 'campaigns.move')
    group by subject_id`.execute(db)
  return new Map(rows.map(({ id, authors }) => [id, authors]))
}

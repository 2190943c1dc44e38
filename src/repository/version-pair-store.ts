import { sql } from 'kysely'
import type { Db } from '#kernel'

/** The version that an entry of the journal put in force, and the one that ruled before; undefined for the first. */
export async function versionPairOf(
  db: Db,
  entryId: string,
): Promise<{ readonly before: string; readonly after: string } | undefined> {
  const { rows } = await sql<{ before: string; after: string }>`
    select b.commit as before, v.commit as after
    from (select seq, commit from versions where entry_id = ${entryId} order by seq desc limit 1) v,
    lateral (select commit from versions b where b.seq < v.seq order by b.seq desc limit 1) b`.execute(db)
  return rows[0]
}

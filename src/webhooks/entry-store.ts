import { sql } from 'kysely'
import type { Db } from '#kernel'

/** What of a journal entry is not in what consumers hear. */
export interface EntryMore {
  readonly handle: string
  readonly refusal?: string
}

/** Who it was, by the handle of today, and how it was refused. */
export async function moreOfEntry(db: Db, entryId: string): Promise<EntryMore> {
  const { rows } = await sql<{ handle: string | null; refusal: string | null }>`
    select p.handle, j.refusal from journal j left join persons p on p.id = j.person_id
    where j.id = ${entryId}`.execute(db)
  const { handle = null, refusal = null } = rows[0] ?? {}
  return { handle: handle ?? '', ...(refusal !== null && { refusal }) }
}

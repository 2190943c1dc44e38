import { sql } from 'kysely'
import type { Db, Person } from '#kernel'
import { foundShape, type Found } from './found.ts'

/** What was found, of which version, and whether somebody has put it away. */
export interface KeptLook {
  readonly commit: string
  readonly code: string
  readonly found: Found
  readonly at: Temporal.Instant
  readonly dismissed: boolean
}

export async function keptLook(db: Db): Promise<KeptLook | undefined> {
  const row = await db.selectFrom('first_look').selectAll().executeTakeFirst()
  const found = row && foundShape.safeParse(row.found).data
  return row && found && { ...row, found, dismissed: row.dismissed_at !== null }
}

/** Keeps what was found, in the place of what was before; what was put away stays put away. */
export async function keepLook(db: Db, look: Omit<KeptLook, 'dismissed'>): Promise<void> {
  const { commit, code, found, at } = look
  await sql`
    insert into first_look (commit, code, found, at)
    values (${commit}, ${code}, ${JSON.stringify(found)}::jsonb, ${at})
    on conflict (one) do update set commit = excluded.commit, code = excluded.code, found = excluded.found, at = excluded.at`.execute(
    db,
  )
}

/** Puts it away for everybody; false where it was away already or nothing was found yet. */
export async function dismissLook(db: Db, by: Person, now: Temporal.Instant): Promise<boolean> {
  const done = await db
    .updateTable('first_look')
    .set({ dismissed_at: now, dismissed_by: by.id })
    .where('dismissed_at', 'is', null)
    .returning('commit')
    .executeTakeFirst()
  return done !== undefined
}

import { sql } from 'kysely'
import type { Db } from '#kernel'

/** Who follows these subjects of a kind, as Firsthand itself, which tells them; nobody else is shown any. */
export async function followersOf(
  db: Db,
  kind: string,
  subjects: readonly string[],
): Promise<readonly { readonly personId: string; readonly subject: string }[]> {
  const { rows } = await sql<{ personId: string; subject: string }>`
    select person_id as "personId", subject from follows
    where kind = ${kind} and subject = any (${[...subjects]})`.execute(db)
  return rows
}

/** Pages that somebody follows, as they were named when that began. */
export async function followedPages(
  db: Db,
): Promise<readonly { readonly personId: string; readonly subject: string; readonly commit: string }[]> {
  const { rows } = await sql<{ personId: string; subject: string; commit: string }>`
    select person_id as "personId", subject, commit from follows where kind = 'page'`.execute(db)
  return rows
}

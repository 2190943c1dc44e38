import { sql } from 'kysely'
import type { Db, Person } from '#kernel'
import { isHere, personColumns, toPerson, type PersonRow } from './store.ts'

/**
 * Whom handles meant at a moment, by the handle in small letters: who has one now, unless somebody else had it then. Who has
 * left since is marked as such.
 */
export async function peopleByHandleThen(
  db: Db,
  _person: Person,
  handles: readonly string[],
  then: Temporal.Instant,
): Promise<ReadonlyMap<string, Person>> {
  if (handles.length === 0) return new Map()
  const { rows } = await sql<PersonRow & { readonly here: boolean; readonly asked: string }>`
    select ${personColumns}, ${isHere} as here, a.handle as asked
    from unnest(${[...new Set(handles)]}::text[]) as a (handle)
    join persons p on p.id = coalesce(
      (select f.person_id from former_handles f where lower(f.handle) = a.handle and f.until > ${then}
       order by f.until limit 1),
      (select o.id from persons o where lower(o.handle) = a.handle))`.execute(db)
  return new Map(
    rows.map((row) => [row.asked, { ...toPerson(row), ...(!row.here && { kind: 'left' as const }) }]),
  )
}

import { sql } from 'kysely'
import type { Db, Person } from '#kernel'
import { isHere, personColumns, toPerson, type PersonRow } from './store.ts'

/** Those with these handles who work here, by handle. */
export async function peopleByHandle(
  db: Db,
  _person: Person,
  handles: Iterable<string>,
): Promise<ReadonlyMap<string, Person>> {
  const { rows } = await sql<PersonRow>`
    select ${personColumns} from persons p where p.handle = any (${[...new Set(handles)]}) and ${isHere}`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.handle, toPerson(row)]))
}

/** People by id; who has left is marked as such. */
export async function peopleById(
  db: Db,
  _person: Person,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, Person>> {
  const { rows } = await sql<PersonRow & { readonly here: boolean }>`
    select ${personColumns}, ${isHere} as here from persons p where p.id = any (${[...new Set(ids)]}::uuid[])`.execute(
    db,
  )
  return new Map(
    rows.map((row) => [row.id, { ...toPerson(row), ...(!row.here && { kind: 'left' as const }) }]),
  )
}

/** Those who work here and have this full name, in capitals or not, with accents or without. */
export async function peopleByName(db: Db, _person: Person, name: string): Promise<readonly Person[]> {
  const { rows } = await sql<PersonRow>`
    select ${personColumns} from persons p
    where p.found_by ^@ (folded(${name}) || ' ') and folded(p.name) = folded(${name}) and ${isHere}
    order by p.found_by, p.id`.execute(db)
  return rows.map(toPerson)
}

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

/** Those who work here and carry one of these titles, by title. */
export async function peopleByTitle(
  db: Db,
  _person: Person,
  titles: Iterable<string>,
): Promise<ReadonlyMap<string, readonly Person[]>> {
  const { rows } = await sql<PersonRow>`
    select ${personColumns} from persons p where p.title = any (${[...new Set(titles)]}) and ${isHere}
    order by p.found_by, p.id`.execute(db)
  return Map.groupBy(rows.map(toPerson), ({ title }) => title ?? '')
}

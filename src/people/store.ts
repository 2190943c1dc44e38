import { sql } from 'kysely'
import type { Db, Person } from '#kernel'

/** A row of `persons` as queries of this module select it. */
export interface PersonRow {
  readonly id: string
  readonly kind: string
  readonly handle: string
  readonly name: string
  readonly title: string | null
  readonly team: string | null
  readonly also_in: readonly string[]
  readonly region: string | null
}

/** The columns of `PersonRow`, of the table called `p`. */
export const personColumns = sql`p.id, p.kind, p.handle, p.name, p.title, p.team, p.also_in, p.region`

/** True while the person called `p` works here. */
export const isHere = sql<boolean>`not exists (select from departures d where d.person_id = p.id and d.returned_at is null)`

export const toPerson = (row: PersonRow): Person => ({
  id: row.id,
  kind: row.kind === 'admin' ? 'admin' : 'member',
  handle: row.handle,
  name: row.name,
  ...(row.title !== null && { title: row.title }),
  ...(row.team !== null && { team: row.team }),
  ...(row.also_in.length > 0 && { alsoIn: row.also_in }),
  ...(row.region !== null && { region: row.region }),
})

/** Somebody as their page shows them; who left stays, with the day they left. */
export interface KnownPerson {
  readonly person: Person
  readonly leftAt?: Temporal.Instant
}

/** Everybody who works here, by name. What git says of them is public, so everybody sees it. */
export async function peopleVisibleTo(db: Db, _person: Person): Promise<readonly Person[]> {
  const { rows } = await sql<PersonRow>`
    select ${personColumns} from persons p where ${isHere} order by p.found_by, p.id`.execute(db)
  return rows.map(toPerson)
}

/** Names of everybody who works here, by their handles. */
export async function handlesHere(db: Db): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ handle: string; name: string }>`
    select p.handle, p.name from persons p where ${isHere}`.execute(db)
  return new Map(rows.map(({ handle, name }) => [handle, name]))
}

/** By the handle they have, else by one they had: who was renamed last first. */
export async function personVisibleTo(
  db: Db,
  _person: Person,
  handle: string,
): Promise<KnownPerson | undefined> {
  const { rows } = await sql<PersonRow & { left_at: Temporal.Instant | null }>`
    select ${personColumns}, d.at as left_at
    from persons p
    left join departures d on d.person_id = p.id and d.returned_at is null
    left join former_handles f on f.person_id = p.id and f.handle = ${handle}
    where p.handle = ${handle} or f.handle is not null
    order by p.handle = ${handle} desc, f.until desc nulls last limit 1`.execute(db)
  const [row] = rows
  if (!row) return undefined
  const person = toPerson(row)
  return row.left_at ? { person: { ...person, kind: 'left' }, leftAt: row.left_at } : { person }
}

/** Whether anybody has or had this handle, in whatever capitals. */
export async function isHandleTaken(db: Db, handle: string): Promise<boolean> {
  const { rows } = await sql`
    select from persons where lower(handle) = lower(${handle})
    union all select from former_handles where lower(handle) = lower(${handle}) limit 1`.execute(db)
  return rows.length > 0
}

/** Somebody who works here, by their handle of today. */
export async function presentPerson(db: Db, handle: string): Promise<Person | undefined> {
  const { rows } = await sql<PersonRow>`
    select ${personColumns} from persons p where p.handle = ${handle} and ${isHere}`.execute(db)
  return rows[0] && toPerson(rows[0])
}

/** Whether somebody works here now, by id. */
export async function isPresent(db: Db, id: string): Promise<boolean> {
  const { rows } = await sql`select from persons p where p.id = ${id} and ${isHere}`.execute(db)
  return rows.length > 0
}

import { sql } from 'kysely'
import { newId, type Db } from '#kernel'

/** Somebody who is to be added. */
export interface NewPerson {
  /** Drawn where none is given. */
  readonly id?: string
  readonly handle: string
  readonly name: string
  readonly title?: string | undefined
  readonly team?: string | undefined
  readonly alsoIn?: readonly string[] | undefined
  readonly region?: string | undefined
  /** The tool that brought them, and what it calls them. */
  readonly from?: { readonly source: string; readonly id: string }
}

/** Adds members and answers their ids. `listed`: the handbook's file names them; who is not, no file can make leave. */
export async function addPeople(
  db: Db,
  people: readonly NewPerson[],
  { now, listed = false }: { readonly now: Temporal.Instant; readonly listed?: boolean },
): Promise<readonly string[]> {
  if (people.length === 0) return []
  const rows = people.map(({ id = newId(now), alsoIn = [], from, ...said }) => ({
    ...{ ...said, id, also_in: alsoIn },
    ...(from && { imported_from: from.source, imported_id: from.id }),
  }))
  await sql`
    insert into persons (id, handle, name, title, team, also_in, region, kind, joined_at, listed_at, imported_from, imported_id)
    select v.id, v.handle, v.name, v.title, v.team, v.also_in, v.region, 'member', ${now}, ${listed ? now : null},
           v.imported_from, v.imported_id
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
         as v (id uuid, handle text, name text, title text, team text, also_in text[], region text,
               imported_from text, imported_id text)`.execute(db)
  return rows.map(({ id }) => id)
}

/** One person the same way. */
export async function addPerson(db: Db, person: NewPerson, now: Temporal.Instant): Promise<string> {
  const id = person.id ?? newId(now)
  await addPeople(db, [{ ...person, id }], { now })
  return id
}

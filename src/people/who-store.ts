import { sql } from 'kysely'
import type { Db, Person } from '#kernel'
import { isHere, personColumns, toPerson, type PersonRow } from './store.ts'

/** Whom something means, as it can be looked for: by handle, as holders of a title, as people of a team. */
export interface Meant {
  readonly handles: readonly string[]
  readonly titles: readonly string[]
  readonly teams: readonly string[]
}

/** Those who are here now and have one of the handles, carry one of the titles or are in one of the teams, by name. */
export async function personsAmong(db: Db, { handles, titles, teams }: Meant): Promise<readonly Person[]> {
  if (handles.length + titles.length + teams.length === 0) return []
  const { rows } = await sql<PersonRow>`
    select ${personColumns} from persons p
    where (p.handle = any (${[...handles]}) or p.title = any (${[...titles]}) or p.team = any (${[...teams]}) or p.also_in && ${[...teams]}::text[])
      and ${isHere} order by p.found_by, p.id`.execute(db)
  return rows.map(toPerson)
}

/** Who manages each of some people, by their id, as far as the manager is here. Read as the house, who or whatever asks. */
export async function managersOf(db: Db, personIds: readonly string[]): Promise<ReadonlyMap<string, Person>> {
  if (personIds.length === 0) return new Map()
  const { rows } = await sql<PersonRow & { readonly managed_id: string }>`
    select ${personColumns}, m.person_id as managed_id
    from managers_of(${[...new Set(personIds)]}::uuid[]) m join persons p on p.id = m.manager_id
    where ${isHere}`.execute(db)
  return new Map(rows.map((row) => [row.managed_id, toPerson(row)]))
}

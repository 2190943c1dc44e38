import { sql } from 'kysely'
import type { Db } from '#kernel'
import { isHere } from './store.ts'

/** A person as lists name them. */
export interface Listed {
  readonly id: string
  readonly handle: string
  readonly name: string
}

/** Those who are here now and have one of the handles, hold one of the titles or are in one of the teams, by name. */
export async function personsAmong(
  db: Db,
  {
    handles,
    titles,
    teams,
  }: {
    readonly handles: readonly string[]
    readonly titles: readonly string[]
    readonly teams: readonly string[]
  },
): Promise<readonly Listed[]> {
  const { rows } = await sql<Listed>`
    select p.id, p.handle, p.name from persons p
    where (p.handle = any (${[...handles]}) or p.title = any (${[...titles]}) or p.team = any (${[...teams]}) or p.also_in && ${[...teams]}::text[])
      and ${isHere} order by p.found_by, p.id`.execute(db)
  return rows
}

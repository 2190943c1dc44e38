import { sql } from 'kysely'
import type { Db } from '#kernel'
import { isHere } from './store.ts'

/** A person as lists name them. */
export interface Listed {
  readonly id: string
  readonly handle: string
  readonly name: string
}

/** Those of the handles who are here now, by name. */
export async function personsOfHandles(db: Db, handles: readonly string[]): Promise<readonly Listed[]> {
  const { rows } = await sql<Listed>`
    select p.id, p.handle, p.name from persons p
    where p.handle = any (${[...handles]}) and ${isHere} order by p.name`.execute(db)
  return rows
}

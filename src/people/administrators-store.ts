import { sql } from 'kysely'
import type { Db } from '#kernel'
import { isHere } from './store.ts'

/** Who administers here now. Locked: of two who take the last one away at one moment, one waits. */
export async function administratorsHere(
  db: Db,
): Promise<readonly { readonly handle: string; readonly name: string }[]> {
  const { rows } = await sql<{ handle: string; name: string }>`
    select p.handle, p.name from persons p where p.kind = 'admin' and ${isHere} order by p.id for update of p`.execute(
    db,
  )
  return rows
}

/** Does some work in a transaction, and undoes it where that answers what is wrong with it. */
export async function orUndone<Wrong>(
  db: Db,
  work: () => Promise<Wrong | undefined>,
): Promise<Wrong | undefined> {
  await sql`savepoint people`.execute(db)
  const wrong = await work()
  await (wrong === undefined ? sql`release savepoint people` : sql`rollback to savepoint people`).execute(db)
  return wrong
}

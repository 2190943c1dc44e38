import type pg from 'pg'
import { newId } from '#kernel'

/**
 * Gives the stored handbook another id, as it is now in another database: every node then makes its cache anew, also one
 * that has seen packs which this database never had.
 */
export async function renameHandbook(owner: pg.ClientBase, now: Temporal.Instant): Promise<void> {
  await owner.query('update handbook set id = $1', [newId(now)])
}

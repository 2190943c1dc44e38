import { announce, type Db } from '#kernel'
import { bellOf } from './notice.ts'

/** Says to the pages that these people have open that another number stands in their bell; where they are nobody, nothing. */
export async function ringBell(db: Db, personIds: readonly string[]): Promise<void> {
  if (personIds.length > 0) await announce(db, { about: 'cards', ids: personIds.map(bellOf) })
}

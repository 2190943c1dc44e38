import { sql, type RawBuilder } from 'kysely'
import type { Look } from '#kernel'
import { withTerm } from '../chosen-store.ts'
import { waitsStill } from '../waits-still-store.ts'
import type { Request } from '../request.ts'
import { seenRequests } from '../seen-requests-store.ts'
import { requestsNumbered } from '../store.ts'

/** One that waits for another is back when that has ended, one that waits for whoever asked when they answer. */
const free = sql`not (${withTerm('state:blocked')} and ${waitsStill})`

/** Of what `chosen` picks those that wait for somebody to look, oldest first; goes on above a number. */
export async function triageOf(
  look: Look,
  chosen: RawBuilder<unknown>,
  { above, limit }: { readonly above: number | undefined; readonly limit: number },
): Promise<readonly Request[]> {
  const seen = await seenRequests(look)
  const { rows } = await sql<{ number: number }>`
    select r.number from requests_in_sight r
    where ${seen} and ${chosen} and ${free} ${above === undefined ? sql`` : sql`and r.number > ${above}::bigint`}
    order by r.number limit ${limit}`.execute(look.db)
  const found = await requestsNumbered(
    look,
    rows.map(({ number }) => number),
  )
  return found.toReversed()
}

/** How many there are in all. */
export async function triageCount(look: Look, chosen: RawBuilder<unknown>): Promise<number> {
  const seen = await seenRequests(look)
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from requests_in_sight r where ${seen} and ${chosen} and ${free}`.execute(
    look.db,
  )
  return rows[0]?.count ?? 0
}

import { sql, type RawBuilder } from 'kysely'
import type { Look } from '#kernel'
import { seenRequests } from './seen-requests-store.ts'

/** Which part of what a filter picks: the newest below a number. */
export interface Stretch {
  readonly below: number | undefined
  readonly limit: number
}

/** So many numbers are looked through one by one before the index is asked for all that fit. */
const near = 2000

/**
 * Numbers of requests that a condition on `requests_in_sight` as `r` picks, newest first. What is common is found among
 * the newest; what is rare there by the index, which gives all that fit and knows no order.
 */
export async function numbersChosen(
  look: Pick<Look, 'db' | 'by' | 'model'>,
  chosen: RawBuilder<unknown>,
  { below, limit }: Stretch,
): Promise<readonly number[]> {
  const seen = await seenRequests(look)
  const top = below === undefined ? sql`(select last + 1 from request_counter)` : sql`${below}::bigint`
  const { rows: newest } = await sql<{ number: number }>`
    select r.number from requests_in_sight r
    where r.number < ${top} and r.number >= ${top} - ${near} and ${seen} and ${chosen}
    order by r.number desc limit ${limit}`.execute(look.db)
  if (newest.length === limit) return newest.map(({ number }) => number)
  const { rows: others } = await sql<{ number: number }>`
    with fitting as materialized (
      select r.number from requests_in_sight r where r.number < ${top} - ${near} and ${seen} and ${chosen})
    select number from fitting order by number desc limit ${limit - newest.length}`.execute(look.db)
  return [...newest, ...others].map(({ number }) => number)
}

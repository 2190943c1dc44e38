import { sql, type RawBuilder } from 'kysely'
import type { Look } from '#kernel'
import { labelTerm, withTerm } from '../chosen-store.ts'
import { numbersChosen } from '../numbers-chosen-store.ts'
import type { Request } from '../request.ts'
import { seenRequests } from '../seen-requests-store.ts'
import { requestsNumbered } from '../store.ts'

/** How many of what `chosen` picks stand in each column of a group: by label, and those without one below the empty text. */
export async function countsOf(
  look: Look,
  chosen: RawBuilder<unknown>,
  group: string,
): Promise<ReadonlyMap<string, number>> {
  const seen = await seenRequests(look)
  const { rows } = await sql<{ label: string; count: number }>`
    select coalesce(l.label, '') as label, count(*)::int as count
    from requests_in_sight r left join lateral (
      select substr(term, length('label:') + 1) as label from unnest(r.terms) term
      where term ~~ ${`label:${likely(group)}::%`} and term !~~ ${`label:${likely(group)}::%::%`}) l on true
    where ${seen} and ${chosen} group by 1`.execute(look.db)
  return new Map(rows.map(({ label, count }) => [label, count]))
}

/** Cards of one column, newest first; without a label those that have none of the group. */
export async function cardsOf(
  look: Look,
  chosen: RawBuilder<unknown>,
  {
    group,
    label,
    below,
    limit,
  }: {
    readonly group: string
    readonly label: string | undefined
    readonly below: number | undefined
    readonly limit: number
  },
): Promise<readonly Request[]> {
  const here = withTerm(labelTerm(label ?? `${group}::*`))
  const numbers = await numbersChosen(
    look,
    sql`${chosen} and ${label === undefined ? sql`not ${here}` : here}`,
    { below, limit },
  )
  return requestsNumbered(look, numbers)
}

/** As a part of a pattern of LIKE. */
const likely = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

/** How many open requests that somebody may see carry a label. */
export async function openWith(look: Look, label: string): Promise<number> {
  const seen = await seenRequests(look)
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from requests_in_sight r
    where ${seen} and ${withTerm('state:open')} and ${withTerm(labelTerm(label))}`.execute(look.db)
  return rows[0]?.count ?? 0
}

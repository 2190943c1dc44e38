import { sql } from 'kysely'
import type { Db } from '#kernel'
import type { LetPass } from './rules/altered.ts'

/**
 * What requests lack with leave, by their ids: what their page let pass when it was judged, with a reason or because it only
 * says so, and what somebody took away from them.
 */
export async function letPassOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, LetPass>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<LetPass & { readonly id: string }>`
    with acts as (
      select j.subject_id as id, j.id as entry_id, j.operation, j.facts from journal j
      where j.subject_kind = 'requests' and j.outcome = 'done' and j.subject_id = any (${[...ids]}::text[])
    ), judged as (
      select a.id, r.facts from acts a join rulings r on r.entry_id = a.entry_id
      where r.kind = 'request' and r.outcome = 'noted'
    )
    select one.id,
      array(select distinct jsonb_array_elements_text(r.facts->'lacks') from judged r
            where r.id = one.id and jsonb_typeof(r.facts->'lacks') = 'array') as answers,
      exists (select from judged r where r.id = one.id and r.facts ? 'today' and r.facts->>'due' is null) as day,
      array(select distinct regexp_split_to_table(a.facts->>'take', E'\\n') from acts a
            where a.id = one.id and a.facts->>'take' <> '') as labels,
      exists (select from acts a where a.id = one.id and a.operation = 'requests.move') as moved
    from unnest(${[...ids]}::text[]) one (id)`.execute(db)
  return new Map(rows.map(({ id, ...allowed }) => [id, allowed]))
}

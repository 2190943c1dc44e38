import { sql } from 'kysely'
import type { Db } from './database.ts'
import { mayBeKnown, type Seeing } from './decided-under.ts'

/** When each of these rules decided last, under whatever names it had, by `kind name`; of those that never did nothing is told. */
export async function lastRulings(
  db: Db,
  rules: readonly { readonly kind: string; readonly name: string }[],
  seeing: Seeing,
): Promise<ReadonlyMap<string, Temporal.Instant>> {
  if (rules.length === 0) return new Map()
  const kinds = rules.map(({ kind }) => kind)
  const names = rules.map(({ name }) => name)
  const { rows } = await sql<{ key: string; at: Temporal.Instant }>`
    select asked.kind || ' ' || asked.name as key, max(newest.at) as at
    from unnest(${kinds}::text[], ${names}::text[]) asked (kind, name)
    join definition_names mine on mine.kind = asked.kind and mine.name = asked.name
    join definition_names other on other.kind = mine.kind and other.identity = mine.identity,
    lateral (
      select j.at from rulings r join journal j on j.id = r.entry_id
      where r.kind = other.kind and r.name = other.name and ${mayBeKnown(seeing)}
      order by r.entry_id desc limit 1
    ) newest
    group by 1`.execute(db)
  return new Map(rows.map(({ key, at }) => [key, at]))
}

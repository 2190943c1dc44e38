import { sql } from 'kysely'
import type { Db } from '#kernel'
import type { ListedPerson } from '#model'

/** A person as synchronising sees them. */
export interface KnownRow {
  readonly id: string
  readonly handle: string
  readonly name: string
  readonly title: string | null
  readonly team: string | null
  readonly also_in: readonly string[]
  readonly region: string | null
  readonly listed_at: Temporal.Instant | null
  readonly left: boolean
  /** Of who left, the handles they had. */
  readonly former: readonly string[]
  /** An administrator said so: then no list and no other tool brings them back. */
  readonly deactivated: boolean
}

/** Locked: two versions that come into force at once take turns. */
export async function knownPeople(tx: Db): Promise<readonly KnownRow[]> {
  const { rows } = await sql<KnownRow>`
    select p.id, p.handle, p.name, p.title, p.team, p.also_in, p.region, p.listed_at,
           d.id is not null as left, d.by is not null as deactivated,
           case when d.id is null then '{}'
                else array(select f.handle from former_handles f where f.person_id = p.id order by f.until desc) end as former
    from persons p left join departures d on d.person_id = p.id and d.returned_at is null
    order by p.id for update of p`.execute(tx)
  return rows
}

/** Gives each row what the file says; a handle given up is kept as a former one. */
export async function changePeople(
  tx: Db,
  pairs: readonly (readonly [ListedPerson, KnownRow])[],
  now: Temporal.Instant,
): Promise<void> {
  if (pairs.length === 0) return
  const rows = pairs.map(([{ handle, name, title, team, alsoIn, region }, { id, handle: old }]) => ({
    id,
    old,
    handle,
    name,
    title,
    team,
    also_in: alsoIn ?? [],
    region,
  }))
  const record = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as v (id uuid, old text, handle text, name text, title text, team text, also_in text[], region text)`
  await sql`
    insert into former_handles (handle, person_id, until)
    select v.old, v.id, ${now} from ${record} where v.old <> v.handle
    on conflict (handle, person_id) do update set until = excluded.until`.execute(tx)
  // A handle may pass from one to another in the same version, and must never stand twice.
  await sql`update persons p set handle = p.id::text from ${record} where p.id = v.id and v.old <> v.handle`.execute(
    tx,
  )
  await sql`
    update persons p
    set handle = v.handle, name = v.name, title = v.title, team = v.team, also_in = v.also_in, region = v.region,
        listed_at = coalesce(p.listed_at, ${now})
    from ${record} where p.id = v.id`.execute(tx)
}

import { sql } from 'kysely'
import { newId, type Db } from '#kernel'
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
  /** An administrator said so: then no list and no other tool brings them back. */
  readonly deactivated: boolean
}

/** Locked: two versions that come into force at once take turns. */
export async function knownPeople(tx: Db): Promise<readonly KnownRow[]> {
  const { rows } = await sql<KnownRow>`
    select p.id, p.handle, p.name, p.title, p.team, p.also_in, p.region, p.listed_at,
           exists (select from departures d where d.person_id = p.id and d.returned_at is null) as left,
           exists (select from departures d where d.person_id = p.id and d.returned_at is null and d.by is not null)
             as deactivated
    from persons p order by p.id for update of p`.execute(tx)
  return rows
}

/** Inserts people whom the file names. */
export async function addPeople(
  tx: Db,
  people: readonly ListedPerson[],
  now: Temporal.Instant,
): Promise<void> {
  if (people.length === 0) return
  const rows = people.map((person) => ({ id: newId(now), ...person, also_in: person.alsoIn ?? [] }))
  await sql`
    insert into persons (id, handle, name, title, team, also_in, region, kind, joined_at, listed_at)
    select v.id, v.handle, v.name, v.title, v.team, v.also_in, v.region, 'member', ${now}, ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
         as v (id uuid, handle text, name text, title text, team text, also_in text[], region text)`.execute(
    tx,
  )
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

/** When somebody leaves, and the version of the file that says so. */
interface Leaving {
  readonly commit?: string
  readonly now: Temporal.Instant
  /** Earlier than now where it was heard late. */
  readonly at?: Temporal.Instant
  /** The administrator who says so, and why. */
  readonly by?: string
  readonly why?: string
}

/** Signed out everywhere at once, tokens too [T72]; the row stays, so that what they did keeps their name. */
export async function letLeave(
  tx: Db,
  people: readonly Pick<KnownRow, 'id'>[],
  { commit, now, at = now, by, why }: Leaving,
): Promise<void> {
  if (people.length === 0) return
  const ids = people.map(({ id }) => id)
  await tx
    .insertInto('departures')
    .values(
      ids.map((id) => ({
        id: newId(now),
        person_id: id,
        at,
        commit: commit ?? null,
        by: by ?? null,
        why: why ?? null,
      })),
    )
    .execute()
  await tx.deleteFrom('sessions').where('person_id', 'in', ids).execute()
  await tx
    .updateTable('tokens')
    .set({ revoked_at: now })
    .where('person_id', 'in', ids)
    .where('revoked_at', 'is', null)
    .execute()
  await tx.updateTable('persons').set({ kind: 'member' }).where('id', 'in', ids).execute()
}

/**
 * The same row again; being an administrator and tokens do not come back by themselves. Whom an administrator deactivated
 * only an administrator takes back.
 */
export async function takeBack(
  tx: Db,
  ids: readonly string[],
  now: Temporal.Instant,
  { byHand = false }: { readonly byHand?: boolean } = {},
): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('departures')
    .set({ returned_at: now })
    .where('person_id', 'in', ids)
    .where('returned_at', 'is', null)
    .$if(!byHand, (all) => all.where('by', 'is', null))
    .execute()
}

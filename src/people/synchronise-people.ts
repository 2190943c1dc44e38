import { sql } from 'kysely'
import { newId, type Db } from '#kernel'
import type { ListedPerson, PeopleFile } from './listed-person.ts'

/** What a version of the file changed, by handle. */
export interface PeopleChange {
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly left: readonly string[]
  readonly cameBack: readonly string[]
}

interface Known {
  readonly id: string
  readonly handle: string
  readonly name: string
  readonly title: string | null
  readonly team: string | null
  readonly region: string | null
  readonly listed_at: Temporal.Instant | null
  readonly left: boolean
}

const none = { changed: [], left: [], cameBack: [] }

/**
 * Brings persons in step with the file of a version that comes into force. A file with findings adds people but
 * changes nobody and lets nobody leave, so that a slip of the pen signs no one out; nor does a handbook without the file.
 */
export async function synchronisePeople(
  tx: Db,
  file: PeopleFile | undefined,
  commit: string,
  now: Temporal.Instant,
): Promise<PeopleChange> {
  if (!file) return { added: [], ...none }
  const known = await knownPeople(tx)
  const matched = matchPeople(file.people, known)
  const fresh = file.people.filter((person) => !matched.has(person))
  if (file.findings.length > 0) return { added: await addNew(tx, fresh, known, now), ...none }

  const differing = [...matched].filter(([person, row]) => row.listed_at === null || differs(person, row))
  await change(tx, differing, now)
  await add(tx, fresh, now)
  const there = new Set([...matched.values()].map(({ id }) => id))
  const leaving = known.filter((row) => row.listed_at !== null && !row.left && !there.has(row.id))
  await letLeave(tx, leaving, commit, now)
  const returning = [...matched].filter(([, row]) => row.left)
  await takeBack(
    tx,
    returning.map(([, row]) => row.id),
    now,
  )
  return {
    added: fresh.map(({ handle }) => handle),
    changed: differing.map(([{ handle }]) => handle),
    left: leaving.map(({ handle }) => handle),
    cameBack: returning.map(([{ handle }]) => handle),
  }
}

/** Locked: two versions that come into force at once take turns. */
async function knownPeople(tx: Db): Promise<readonly Known[]> {
  const { rows } = await sql<Known>`
    select p.id, p.handle, p.name, p.title, p.team, p.region, p.listed_at,
           exists (select from departures d where d.person_id = p.id and d.returned_at is null) as left
    from persons p order by p.id for update of p`.execute(tx)
  return rows
}

/** Each listed person's row: a new handle looks for the one it was before, so that another may have that one now [T73]. */
function matchPeople(people: readonly ListedPerson[], known: readonly Known[]): Map<ListedPerson, Known> {
  const free = new Map(known.map((row) => [row.handle, row]))
  const handles = new Set(free.keys())
  const isNew = (person: ListedPerson): boolean => !handles.has(person.handle)
  const matched = new Map<ListedPerson, Known>()
  const take = (person: ListedPerson, handle: string): boolean => {
    const row = free.get(handle)
    if (!row || matched.has(person)) return false
    free.delete(handle)
    matched.set(person, row)
    return true
  }
  for (const person of people.filter(isNew)) person.formerly?.some((old) => take(person, old))
  for (const person of people) take(person, person.handle)
  for (const person of people) person.formerly?.some((old) => take(person, old))
  return matched
}

const differs = (person: ListedPerson, row: Known): boolean =>
  person.handle !== row.handle ||
  person.name !== row.name ||
  (person.title ?? null) !== row.title ||
  (person.team ?? null) !== row.team ||
  (person.region ?? null) !== row.region

/** Those whose handle nobody has; who is renamed to make room waits for a file without findings. */
async function addNew(
  tx: Db,
  people: readonly ListedPerson[],
  known: readonly Known[],
  now: Temporal.Instant,
) {
  const taken = new Set(known.map(({ handle }) => handle))
  const fresh = people.filter(({ handle }) => !taken.has(handle))
  await add(tx, fresh, now)
  return fresh.map(({ handle }) => handle)
}

async function add(tx: Db, people: readonly ListedPerson[], now: Temporal.Instant): Promise<void> {
  if (people.length === 0) return
  const rows = people.map((person) => ({ id: newId(now), ...person }))
  await sql`
    insert into persons (id, handle, name, title, team, region, kind, joined_at, listed_at)
    select v.id, v.handle, v.name, v.title, v.team, v.region, 'member', ${now}, ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
         as v (id uuid, handle text, name text, title text, team text, region text)`.execute(tx)
}

async function change(
  tx: Db,
  pairs: readonly (readonly [ListedPerson, Known])[],
  now: Temporal.Instant,
): Promise<void> {
  if (pairs.length === 0) return
  const rows = pairs.map(([{ handle, name, title, team, region }, { id, handle: old }]) => ({
    id,
    old,
    handle,
    name,
    title,
    team,
    region,
  }))
  const record = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as v (id uuid, old text, handle text, name text, title text, team text, region text)`
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
    set handle = v.handle, name = v.name, title = v.title, team = v.team, region = v.region,
        listed_at = coalesce(p.listed_at, ${now})
    from ${record} where p.id = v.id`.execute(tx)
}

/** Signed out everywhere at once, tokens too [T72]; the row stays, so that what they did keeps their name. */
async function letLeave(
  tx: Db,
  people: readonly Known[],
  commit: string,
  now: Temporal.Instant,
): Promise<void> {
  if (people.length === 0) return
  const ids = people.map(({ id }) => id)
  await tx
    .insertInto('departures')
    .values(ids.map((id) => ({ id: newId(now), person_id: id, at: now, commit })))
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

/** The same row again; being an administrator and tokens do not come back by themselves. */
async function takeBack(tx: Db, ids: readonly string[], now: Temporal.Instant): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('departures')
    .set({ returned_at: now })
    .where('person_id', 'in', ids)
    .where('returned_at', 'is', null)
    .execute()
}

import { sql } from 'kysely'
import type { Db } from '#kernel'
import type { HeldPerson } from './person-judgement.ts'
import { letLeave, takeBack } from './synchronise-store.ts'

/** Everybody who is or was here, locked: a version that comes into force and a batch of people take turns. */
export async function heldPeople(
  db: Db,
): Promise<{ readonly people: readonly HeldPerson[]; readonly listed: boolean }> {
  const { rows } = await sql<HeldPerson & { readonly listed: boolean }>`
    select p.id, p.handle, p.name, p.title, p.team, p.region, p.listed_at is not null as listed,
           x.manager_id as "managerId",
           exists (select from departures d where d.person_id = p.id and d.returned_at is null) as left
    from persons p left join personal x on x.person_id = p.id order by p.id for no key update of p`.execute(
    db,
  )
  return { people: rows, listed: rows.some(({ listed }) => listed) }
}

/** Persons' ids by the handles that they had, of each the one who had it last. */
export async function formerHandles(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('former_handles')
    .select(['handle', 'person_id'])
    .orderBy('until')
    .execute()
  return new Map(rows.map(({ handle, person_id }) => [handle, person_id]))
}

/** What a public team page would say of somebody; what is undefined stays as it is. */
export interface PublicFields {
  readonly handle: string
  readonly name: string | undefined
  readonly title: string | undefined
  readonly team: string | undefined
  readonly region: string | undefined
}

interface Origin {
  readonly source: string
  readonly id: string
}

/** Adds somebody of whom no file of the handbook knows. */
export async function addImported(
  db: Db,
  id: string,
  fields: PublicFields & { readonly name: string },
  { source, id: there }: Origin,
  now: Temporal.Instant,
): Promise<void> {
  const { handle, name, title = null, team = null, region = null } = fields
  const said = { id, handle, name, title, team, region }
  await db
    .insertInto('persons')
    .values({ ...said, kind: 'member', joined_at: now, imported_from: source, imported_id: there })
    .execute()
}

/** Changes somebody to what is heard of them; a handle given up is kept as a former one. */
export async function changeImportedPerson(
  db: Db,
  { id, handle: old }: Pick<HeldPerson, 'id' | 'handle'>,
  fields: PublicFields,
  { source, id: there }: Origin,
  now: Temporal.Instant,
): Promise<void> {
  const { handle, name, title, team, region } = fields
  const origin = { imported_from: source, imported_id: there }
  const said = Object.entries({ name, title, team, region }).filter(([, value]) => value !== undefined)
  await db
    .updateTable('persons')
    .set({ handle, ...Object.fromEntries(said), ...origin })
    .where('id', '=', id)
    .execute()
  if (handle === old) return
  await sql`
    insert into former_handles (handle, person_id, until) values (${old}, ${id}, ${now})
    on conflict (handle, person_id) do update set until = excluded.until`.execute(db)
}

/** What only the person and administrators see; what is undefined stays as it is. */
export interface PrivateFields {
  readonly email: string | undefined
  readonly zone: string | undefined
  readonly startOn: string | undefined
  readonly managerId: string | undefined
}

/** Keeps private fields of somebody. */
export async function keepPersonal(db: Db, personId: string, fields: PrivateFields): Promise<void> {
  const { email = null, zone = null, startOn = null, managerId = null } = fields
  if (email === null && zone === null && startOn === null && managerId === null) return
  await sql`
    insert into personal (person_id, email, zone, start_on, manager_id)
    values (${personId}, ${email}, ${zone}, ${startOn}, ${managerId})
    on conflict (person_id) do update
      set email = coalesce(excluded.email, personal.email), zone = coalesce(excluded.zone, personal.zone),
          start_on = coalesce(excluded.start_on, personal.start_on),
          manager_id = coalesce(excluded.manager_id, personal.manager_id)`.execute(db)
}

/** Lets somebody leave as of an instant, or takes them back; nothing where they are so already. */
export async function leaveOrReturn(
  db: Db,
  { id, left }: Pick<HeldPerson, 'id' | 'left'>,
  leftAt: Temporal.Instant | undefined,
  now: Temporal.Instant,
): Promise<void> {
  if (leftAt && !left) await letLeave(db, [{ id }], { at: leftAt, now })
  if (!leftAt && left) await takeBack(db, [id], now)
}

/** Handles of those with these ids. */
export async function handlesById(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('persons').select(['id', 'handle']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, handle }) => [id, handle]))
}

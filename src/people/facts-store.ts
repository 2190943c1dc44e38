import { sql } from 'kysely'
import type { Db } from '#kernel'
import { lockReportingLines } from './details-store.ts'
import type { HeldPerson } from './person-judgement.ts'
import type { Ending } from './ending.ts'
import { letLeave, takeBack } from './leaving-store.ts'

/** Everybody who is or was here, locked with their reporting lines: a version that comes into force and a batch take turns. */
export async function heldPeople(
  db: Db,
): Promise<{ readonly people: readonly HeldPerson[]; readonly listed: boolean }> {
  await lockReportingLines(db)
  const { rows } = await sql<HeldPerson & { readonly listed: boolean }>`
    select p.id, p.handle, p.name, p.title, p.team, p.region, p.listed_at is not null as listed, p.kind = 'admin' as admin,
           x.manager_id as "managerId", x.address, x.start_on::text as "startOn", x.last_on::text as "lastOn",
           (select coalesce(jsonb_object_agg(s.field, s.by), '{}') from personal_said s where s.person_id = p.id) as said,
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

/** Lets somebody leave as of an instant, or takes them back; nothing where they are so already. */
export async function leaveOrReturn(
  db: Db,
  { id, left }: Pick<HeldPerson, 'id' | 'left'>,
  leftAt: Temporal.Instant | undefined,
  { now, ended }: { readonly now: Temporal.Instant; readonly ended: readonly Ending[] },
): Promise<void> {
  if (leftAt && !left) await letLeave(db, [{ id }], { at: leftAt, now, ended })
  if (!leftAt && left) await takeBack(db, [id], now)
}

/** Handles of those with these ids. */
export async function handlesById(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('persons').select(['id', 'handle']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, handle }) => [id, handle]))
}

/** Says what somebody is called, where no file of the handbook does; answers whether it may be said. */
export async function nameUnlisted(db: Db, personId: string, name: string): Promise<boolean> {
  const trimmed = name.trim().replaceAll(/\s+/g, ' ').slice(0, 200)
  const { rows } = await sql<{ name: string; listed: boolean }>`
    select name, listed_at is not null as listed from persons where id = ${personId} for no key update`.execute(
    db,
  )
  const [row] = rows
  if (!row || trimmed === '' || row.name === trimmed) return true
  if (row.listed) return false
  await db.updateTable('persons').set({ name: trimmed }).where('id', '=', personId).execute()
  return true
}

import { sql } from 'kysely'
import type { Db } from '#kernel'
import { endStreams } from './end-streams.ts'
import { isHere } from './store.ts'

/** How somebody stands here, as administrators change it. */
export interface Standing {
  readonly id: string
  readonly handle: string
  readonly name: string
  readonly admin: boolean
  /** A group of the identity provider made them administrator, nobody here did: with the group it goes again. */
  readonly byGroup: boolean
  readonly left: boolean
  /** Who deactivated them and why, where an administrator did. */
  readonly deactivated?: { readonly by: string; readonly why: string; readonly at: Temporal.Instant }
}

interface Row {
  readonly id: string
  readonly handle: string
  readonly name: string
  readonly admin: boolean
  readonly byGroup: boolean
  readonly left: boolean
  readonly by: string | null
  readonly why: string | null
  readonly at: Temporal.Instant | null
}

/** Somebody by their handle of today; `lock` where that is going to be changed. */
export async function standingOf(
  db: Db,
  handle: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<Standing | undefined> {
  const { rows } = await sql<Row>`
    select p.id, p.handle, p.name, p.kind = 'admin' as admin, g.person_id is not null as "byGroup",
           d.id is not null as left, b.name as by, d.why, d.at
    from persons p
    left join departures d on d.person_id = p.id and d.returned_at is null
    left join persons b on b.id = d.by
    left join administrators_by_group g on g.person_id = p.id
    where p.handle = ${handle} ${lock ? sql`for update of p` : sql``}`.execute(db)
  const [row] = rows
  if (!row) return undefined
  const { by, why, at, ...known } = row
  return { ...known, ...(by !== null && at !== null && { deactivated: { by, why: why ?? '', at } }) }
}

/** Whether others but this one administer here. Administrators are locked: of two who dismiss each other one waits. */
export async function isLastAdministrator(db: Db, personId: string): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    select p.id from persons p where p.kind = 'admin' and ${isHere} order by p.id for update of p`.execute(db)
  return rows.every(({ id }) => id === personId)
}

/** Makes somebody administrator. What a group gave is given by hand from then on, unless it is a group that gives it now. */
export async function makeAdministrator(
  db: Db,
  personId: string,
  { byGroupAt }: { readonly byGroupAt?: Temporal.Instant } = {},
): Promise<void> {
  await setKind(db, [personId], 'admin')
  if (byGroupAt)
    await db.insertInto('administrators_by_group').values({ person_id: personId, since: byGroupAt }).execute()
}

/** Makes people members again, whose open pages are then let go. */
export async function makeMembers(db: Db, personIds: readonly string[]): Promise<void> {
  await setKind(db, personIds, 'member')
  await endStreams(db, personIds)
}

async function setKind(db: Db, personIds: readonly string[], kind: 'admin' | 'member'): Promise<void> {
  await db.updateTable('persons').set({ kind }).where('id', 'in', personIds).execute()
  await db.deleteFrom('administrators_by_group').where('person_id', 'in', personIds).execute()
}

import { sql, type RawBuilder } from 'kysely'
import { newId, type Db, type Person } from '#kernel'
import { isHere, personColumns, toPerson, type PersonRow } from './store.ts'

/** A leave as the person and administrators see it. */
export interface Leave {
  readonly id: string
  readonly handle: string
  readonly name: string
  readonly from: Temporal.PlainDate
  /** The day they are back. */
  readonly until: Temporal.PlainDate
  readonly standIn?: { readonly handle: string; readonly name: string }
  readonly reason?: string
}

interface LeaveRow {
  id: string
  handle: string
  name: string
  from_on: Temporal.PlainDate
  until_on: Temporal.PlainDate
  stand_in_handle: string | null
  stand_in_name: string | null
  reason: string | null
}

/**
 * Leaves that end after a day, those over first before, which for one person is the order in which they begin: one's own,
 * or everybody's for administrators.
 */
export async function leavesVisibleTo(
  db: Db,
  by: Person,
  {
    personId,
    endAfter,
    after,
    limit,
  }: {
    readonly personId?: string | undefined
    readonly endAfter: Temporal.PlainDate
    /** Goes on after this one: the day they are back, and its id. */
    readonly after?: readonly [until: string, id: string] | undefined
    readonly limit: number
  },
): Promise<readonly Leave[]> {
  const isAdmin = by.kind === 'admin' || by.kind === 'system'
  if (!isAdmin && personId !== undefined && personId !== by.id) return []
  const whose = personId ?? (isAdmin ? undefined : by.id)
  const { rows } = await sql<LeaveRow>`
    select l.id, p.handle, p.name, l.from_on, l.until_on, s.handle as stand_in_handle, s.name as stand_in_name, l.reason
    from (
      select * from leaves
      where until_on > ${endAfter}
        ${whose === undefined ? sql`` : sql`and person_id = ${whose}`}
        ${after ? sql`and (until_on, id) > (${after[0]}::date, ${after[1]}::uuid)` : sql``}
      order by until_on, id limit ${limit}
    ) l join persons p on p.id = l.person_id left join persons s on s.id = l.stand_in_id
    order by l.until_on, l.id`.execute(db)
  return rows.map(({ id, handle, name, from_on, until_on, stand_in_handle, stand_in_name, reason }) => ({
    ...{ id, handle, name, from: from_on, until: until_on },
    ...(stand_in_handle !== null &&
      stand_in_name !== null && { standIn: { handle: stand_in_handle, name: stand_in_name } }),
    ...(reason !== null && { reason }),
  }))
}

/** Keeps others from planning or ending leaves of somebody until the act ends. */
export async function lockLeaves(db: Db, personId: string): Promise<void> {
  await sql`select from persons where id = ${personId} for no key update`.execute(db)
}

/** A leave to be planned. */
export interface NewLeave {
  /** Drawn where none is given. */
  readonly id?: string
  readonly personId: string
  readonly from: Temporal.PlainDate
  readonly until: Temporal.PlainDate
  readonly standInId: string | undefined
  readonly reason: string | undefined
}

export async function insertLeave(
  db: Db,
  leave: NewLeave,
  by: Person,
  now: Temporal.Instant,
): Promise<string> {
  const { id = newId(now), personId, from, until, standInId = null, reason = null } = leave
  await db
    .insertInto('leaves')
    .values({
      ...{ id, person_id: personId, from_on: from, until_on: until, stand_in_id: standInId, reason },
      ...{ planned_by: by.id, planned_at: now },
    })
    .execute()
  return id
}

/** Brings somebody back on that day; a leave that would last no day is gone. */
export async function endLeaveOn(
  db: Db,
  leaveId: string,
  from: Temporal.PlainDate,
  day: Temporal.PlainDate,
): Promise<void> {
  const none = Temporal.PlainDate.compare(day, from) <= 0
  if (none) await db.deleteFrom('leaves').where('id', '=', leaveId).execute()
  else await db.updateTable('leaves').set({ until_on: day }).where('id', '=', leaveId).execute()
}

/** Somebody who is away, as far as colleagues see it. */
export interface Away {
  readonly person: Person
  /** The day they are back. */
  readonly until: Temporal.PlainDate
  /** Whom they asked to stand in for them, if who it is works here. */
  readonly standIn?: Person
}

/** When it is asked who is away, in which zone where somebody keeps none, and of whom: of all, of some, or whom one stands in for. */
interface AwayAsked {
  readonly now: Temporal.Instant
  readonly zone: string
  readonly ids?: readonly string[] | undefined
  readonly standIn?: string
}

const awayOf = ({ now, zone, ids, standIn }: AwayAsked): RawBuilder<unknown> =>
  standIn !== undefined
    ? sql`people_away_standing_in(${now}, ${zone}, ${standIn})`
    : ids
      ? sql`people_away(${now}, ${zone}, ${[...ids]}::uuid[])`
      : sql`people_away(${now}, ${zone})`

/** Who works here and is away at an instant, by their own zone or the handbook's. Nothing for strangers. */
export async function peopleAway(db: Db, by: Person, asked: AwayAsked): Promise<readonly Away[]> {
  if (by.kind === 'visitor' || by.kind === 'left') return []
  const { rows } = await sql<PersonRow & { until_on: Temporal.PlainDate; stand_in_id: string | null }>`
    select ${personColumns}, a.until_on, a.stand_in_id
    from ${awayOf(asked)} a join persons p on p.id = a.person_id
    where ${isHere} order by p.found_by, p.id`.execute(db)
  const ids = rows.flatMap((row) => row.stand_in_id ?? [])
  const { rows: standing } =
    ids.length === 0
      ? { rows: [] }
      : await sql<PersonRow>`
          select ${personColumns} from persons p where p.id = any (${ids}::uuid[]) and ${isHere}`.execute(db)
  const standIns = new Map(standing.map((row) => [row.id, toPerson(row)]))
  return rows.map((row) => {
    const standIn = standIns.get(row.stand_in_id ?? '')
    return { person: toPerson(row), until: row.until_on, ...(standIn && { standIn }) }
  })
}

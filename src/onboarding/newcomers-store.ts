import { sql } from 'kysely'
import type { Db, Person } from '#kernel'
import { isHere, personColumns, toPerson, type PersonRow } from '#people'

/** Somebody new, and the day from which their days are counted. */
export interface Newcomer {
  readonly person: Person
  readonly startOn: Temporal.PlainDate
}

/** More who come at one moment are a list that was read, not people who come. */
const mostAtOnce = 20

/** Which of them are asked for. */
export interface Sought {
  /** The earliest first day. */
  readonly since: Temporal.PlainDate
  readonly zone: string
  /** Nobody but this one, by id or handle. */
  readonly only?: { readonly id: string } | { readonly handle: string } | undefined
}

/**
 * Those who started since a day or will start. Where no first day is entered it is the day on which they came by
 * themselves: by an invitation, by signing in, or by a later version of the list of people. Whoever was there when the
 * handbook was opened or listed for the first time, and whoever came with an import or with many others at one moment, is
 * not new. For the house and for who asks about themselves: first days are private.
 */
export async function newcomersSince(db: Db, { since, zone, only }: Sought): Promise<readonly Newcomer[]> {
  const one =
    only === undefined ? sql`true` : 'id' in only ? sql`p.id = ${only.id}` : sql`p.handle = ${only.handle}`
  const { rows } = await sql<PersonRow & { start_on: Temporal.PlainDate }>`
    select * from (
      select ${personColumns}, coalesce(
        x.start_on,
        case when p.imported_from is null
          and p.joined_at > (select min(joined_at) from persons)
          and p.joined_at is distinct from (select min(listed_at) from persons)
          and p.joined_at not in (select joined_at from persons group by joined_at having count(*) > ${mostAtOnce})
        then (p.joined_at at time zone ${zone})::date end
      ) as start_on
      from persons p left join personal x on x.person_id = p.id
      where ${one} and ${isHere}
    ) s
    where start_on >= ${since.toString()}::date order by start_on, handle`.execute(db)
  return rows.map(({ start_on: startOn, ...row }) => ({ person: toPerson(row), startOn }))
}

/** Whether a version of the handbook was put in force after this one and is still to be followed. */
export async function laterVersionWaits(db: Db, entryId: string): Promise<boolean> {
  const { rows } = await sql`
    select from jobs later join journal e on e.id = later.entry_id
    where later.parked_at is null and e.outcome = 'done' and e.operation like 'handbook.%'
      and later.seq > (select seq from journal where id = ${entryId}) limit 1`.execute(db)
  return rows.length > 0
}

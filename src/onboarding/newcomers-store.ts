import { sql } from 'kysely'
import type { Db, Person } from '#kernel'
import { personVisibleTo } from '#people'

/** Somebody new, and the day from which their days are counted. */
export interface Newcomer {
  readonly person: Person
  readonly startOn: Temporal.PlainDate
}

/**
 * Those who started since a day or will start; where no first day is entered, it is the day they were first listed. Who
 * was there when the handbook was opened is not new. For the house: first days are private.
 */
export async function newcomersSince(
  db: Db,
  house: Person,
  { since, zone }: { readonly since: Temporal.PlainDate; readonly zone: string },
): Promise<readonly Newcomer[]> {
  const { rows } = await sql<{ handle: string; start_on: Temporal.PlainDate }>`
    select handle, start_on from (
      select p.handle, coalesce(
        x.start_on,
        case when p.joined_at > (select min(joined_at) from persons) then (p.joined_at at time zone ${zone})::date end
      ) as start_on
      from persons p left join personal x on x.person_id = p.id
      where not exists (select from departures d where d.person_id = p.id and d.returned_at is null)
    ) s
    where start_on >= ${since.toString()}::date order by start_on, handle`.execute(db)
  const found: Newcomer[] = []
  for (const { handle, start_on: startOn } of rows) {
    const known = await personVisibleTo(db, house, handle)
    if (known) found.push({ person: known.person, startOn })
  }
  return found
}

import { sql } from 'kysely'
import type { Db, Person } from '#kernel'
import { isHere } from '../store.ts'

/** Somebody who works here, by whom something is held. */
interface Named {
  readonly handle: string
  readonly name: string
}

/** Who reports to somebody, as far as whoever asks may see the line. */
export async function reportsVisibleTo(db: Db, by: Person, managerId: string): Promise<readonly Named[]> {
  const { rows } = await sql<Named>`
    select p.handle, p.name from reporting_lines l join persons p on p.id = l.person_id
    where l.manager_id = ${managerId} and ${isHere}
      and (${by.kind === 'admin' || by.kind === 'system' || by.id === managerId} or manages(${by.id}, l.person_id))
    order by p.name`.execute(db)
  return rows
}

/** Leaves to come in which somebody stands in, of oneself or, for administrators, of everybody. */
export async function standInsVisibleTo(
  db: Db,
  by: Person,
  { standInId, after }: { readonly standInId: string; readonly after: Temporal.PlainDate },
): Promise<readonly (Named & { readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate })[]> {
  const { rows } = await sql<Named & { from: Temporal.PlainDate; until: Temporal.PlainDate }>`
    select p.handle, p.name, l.from_on as from, l.until_on as until from leaves l join persons p on p.id = l.person_id
    where l.stand_in_id = ${standInId} and l.until_on > ${after} and ${isHere}
      and (${by.kind === 'admin' || by.kind === 'system'} or l.person_id = ${by.id})
    order by l.from_on, p.name`.execute(db)
  return rows
}

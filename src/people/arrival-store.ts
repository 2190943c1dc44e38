import { sql } from 'kysely'
import type { Db, Person } from '#kernel'

/** When somebody came and goes, as far as the house knows, and the zone in which they live. */
export interface Arrival {
  readonly joinedAt: Temporal.Instant
  readonly startOn?: Temporal.PlainDate
  /** Their last day, once it was said. */
  readonly lastOn?: Temporal.PlainDate
  readonly zone?: string
}

/** A person's own arrival; what is private of it they see themselves. */
export async function arrivalVisibleTo(db: Db, person: Person): Promise<Arrival | undefined> {
  const { rows } = await sql<{
    joined_at: Temporal.Instant
    start_on: Temporal.PlainDate | null
    last_on: Temporal.PlainDate | null
    zone: string | null
  }>`
    select p.joined_at, x.start_on, x.last_on, x.zone
    from persons p left join personal x on x.person_id = p.id where p.id = ${person.id}`.execute(db)
  const [row] = rows
  return (
    row && {
      joinedAt: row.joined_at,
      ...(row.start_on && { startOn: row.start_on }),
      ...(row.last_on && { lastOn: row.last_on }),
      ...(row.zone !== null && { zone: row.zone }),
    }
  )
}

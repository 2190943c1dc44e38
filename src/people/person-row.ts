import { sql } from 'kysely'
import type { Person } from '#kernel'

/** A row of `persons` as queries of this module select it. */
export interface PersonRow {
  readonly id: string
  readonly kind: string
  readonly handle: string
  readonly name: string
  readonly title: string | null
  readonly team: string | null
  readonly region: string | null
}

/** The columns of `PersonRow`, of the table called `p`. */
export const personColumns = sql`p.id, p.kind, p.handle, p.name, p.title, p.team, p.region`

/** True while the person called `p` works here. */
export const isHere = sql<boolean>`not exists (select from departures d where d.person_id = p.id and d.returned_at is null)`

export const toPerson = (row: PersonRow): Person => ({
  id: row.id,
  kind: row.kind === 'admin' ? 'admin' : 'member',
  handle: row.handle,
  name: row.name,
  ...(row.title !== null && { title: row.title }),
  ...(row.team !== null && { team: row.team }),
  ...(row.region !== null && { region: row.region }),
})

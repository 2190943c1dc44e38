import { sql } from 'kysely'
import type { Db } from '#kernel'
import type { Request } from './request.ts'

/** Why somebody is concerned, the nearest reason first. */
export type Concern = 'assigned' | 'mentioned' | 'called' | 'follows'

/** Who hears of what was done: those it names and those who follow, as far as they are here and may know of the request. */
export async function hearing(
  db: Db,
  request: Request,
  named: Readonly<Record<'assigned' | 'mentioned' | 'called', readonly string[]>>,
): Promise<Map<string, Concern>> {
  const all = [...named.assigned, ...named.mentioned, ...named.called]
  const { rows } = await sql<{ id: string }>`
    select p.id from persons p
    left join request_followers f on f.request_id = ${request.id} and f.person_id = p.id
    where (p.id = any (${all}::uuid[]) or f.person_id is not null)
      and not exists (select from departures d where d.person_id = p.id and d.returned_at is null)
      and (${!request.confidential} or p.id = ${request.openedBy.id}
           or exists (select from request_circle c where c.request_id = ${request.id} and c.person_id = p.id))`.execute(
    db,
  )
  const why = (id: string): Concern =>
    (['assigned', 'mentioned', 'called'] as const).find((one) => named[one].includes(id)) ?? 'follows'
  return new Map(rows.map(({ id }) => [id, why(id)]))
}

import { sql } from 'kysely'
import type { Act, Db } from '#kernel'

type Way = 'assigned' | 'named' | 'routed'

/** Lets persons know of a request that is closed to others. */
export async function addToCircle(
  db: Db,
  requestId: string,
  ids: readonly string[],
  way: Way,
): Promise<void> {
  await sql`
    insert into request_circle (request_id, person_id, way)
    select ${requestId}, id, ${way} from unnest(${[...new Set(ids)]}::uuid[]) id on conflict do nothing`.execute(
    db,
  )
}

/** Lets those know of a follow-up who know of what it was split off from, but not by the page alone. */
export async function shareCircle(db: Db, from: string, to: string): Promise<void> {
  await sql`
    insert into request_circle (request_id, person_id, way)
    select ${to}::uuid, person_id, 'named' from request_circle where request_id = ${from} and way <> 'routed'
    union select ${to}::uuid, opened_by, 'named' from requests where id = ${from}
    on conflict do nothing`.execute(db)
}

/** Leaves of those who know of it in this way only these. */
export async function keepInCircle(
  db: Db,
  requestId: string,
  ids: readonly string[],
  way: Way,
): Promise<void> {
  await addToCircle(db, requestId, ids, way)
  await sql`
    delete from request_circle
    where request_id = ${requestId} and way = ${way} and person_id <> all (${[...ids]}::uuid[])`.execute(db)
}

/** Gives a request to these persons and nobody else; they hear of it. Whoever gives away what was theirs may still know of it. */
export async function giveTo(act: Act, requestId: string, ids: readonly string[]): Promise<void> {
  await sql`
    insert into request_circle (request_id, person_id, way)
    select request_id, assignee_id, 'named' from request_assignees
    where request_id = ${requestId} and assignee_id = ${act.by.id} on conflict do nothing`.execute(act.db)
  await keepInCircle(act.db, requestId, ids, 'assigned')
  await sql`
    delete from request_assignees where request_id = ${requestId} and assignee_id <> all (${[...ids]}::uuid[])`.execute(
    act.db,
  )
  await sql`
    insert into request_assignees (request_id, assignee_id, by, at)
    select ${requestId}, id, ${act.by.id}, ${act.now} from unnest(${[...new Set(ids)]}::uuid[]) id
    on conflict do nothing`.execute(act.db)
  await follow(act, requestId, ids)
}

/** Lets persons hear of it; who muted it hears only what is about them. */
export async function follow(
  { db, now }: Pick<Act, 'db' | 'now'>,
  requestId: string,
  ids: readonly string[],
) {
  await sql`
    insert into request_followers (request_id, person_id, since)
    select ${requestId}, id, ${now} from unnest(${[...new Set(ids)]}::uuid[]) id
    on conflict do nothing`.execute(db)
}

/** Whether somebody may know of a request that is closed to others. */
export async function isInCircle(db: Db, requestId: string, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('request_circle')
    .select('person_id')
    .where('request_id', '=', requestId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether somebody is among those who hear of it. */
export async function isFollowing(db: Db, requestId: string, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('request_followers')
    .select('person_id')
    .where('request_id', '=', requestId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row !== undefined
}

/** Forgets what somebody followed and was shown in confidence. */
export async function dropFollowing(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('request_followers').where('person_id', '=', personId).execute()
  await db.deleteFrom('request_circle').where('person_id', '=', personId).execute()
}

/** Ids of those to whom pages route requests, by the request's id. */
export async function routedIn(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ id: string; people: string[] }>`
    select request_id as id, array_agg(person_id::text) as people from request_circle
    where request_id = any (${[...ids]}::uuid[]) and way = 'routed' group by request_id`.execute(db)
  return new Map(rows.map(({ id, people }) => [id, people]))
}

/** Closes a request to everybody outside of its circle, who hear of it no more; or opens it to all. */
export async function setClosed(db: Db, requestId: string, closed: boolean): Promise<void> {
  await db.updateTable('requests').set({ closed_to_others: closed }).where('id', '=', requestId).execute()
  if (closed) await dropOutsiders(db, requestId)
}

/** Lets those who may not know of a request hear of it no more. */
export async function dropOutsiders(db: Db, requestId: string): Promise<void> {
  await sql`
    delete from request_followers f using requests r
    where f.request_id = ${requestId} and r.id = f.request_id and f.person_id <> r.opened_by
      and not exists (select from request_circle c where c.request_id = r.id and c.person_id = f.person_id)`.execute(
    db,
  )
}

import { sql, type RawBuilder } from 'kysely'
import { everNamed, type Db, type Look } from '#kernel'
import { project } from './kinds/project.ts'
import { request as kind } from './kinds/request.ts'
import { toRequest, type RequestRow } from './request-row.ts'
import type { Request } from './request.ts'
import { sightOf } from './seen-requests-store.ts'

const somebody = sql`jsonb_build_object('id', p.id, 'handle', p.handle, 'name', p.name)`

const newestFirst = sql`r.number desc`

/** Of most it is known by their terms that there is nothing to look for. */
const isBlocked = sql`'state:blocked' = any (r.terms)`

/** Who looks, as far as it matters for what they see. */
export type Seeing = Pick<Look, 'db' | 'by' | 'model'>

/** Whole requests that `chosen` picks among what somebody may see: picked first, so that little is looked up however many there are. */
export async function requestsWhere(
  look: Seeing,
  chosen: RawBuilder<unknown>,
  order: RawBuilder<unknown> = newestFirst,
): Promise<readonly Request[]> {
  const seen = await sightOf(look)
  const { rows } = await sql<RequestRow>`
    select r.id, r.number, r.project_id, r.project, r.type_id, r.type, r.subject, r.body, r.fields, r.version, r.due_on,
           r.region, r.closed_to_others, r.opened_at, r.opened_under, r.stirred_at,
           ${somebody} as opener,
           (select o.number from requests o where o.id = r.split_from and ${seen('o')}) as split_number,
           array(select l.label from request_labels l where l.request_id = r.id order by l.label) as labels,
           (select jsonb_agg(${somebody} order by p.found_by, p.id)
              from request_assignees a join persons p on p.id = a.assignee_id where a.request_id = r.id) as assignees,
           y.at as accepted_at, e.outcome, e.why, e.at as ended_at,
           (select o.number from requests o where o.id = e.duplicate_of and ${seen('o')}) as original,
           ended.name as ended_by,
           s.until_on as snoozed_until, w.at as wanted_at, w.comment as wanted_comment,
           asked.name as wanted_by,
           case when ${isBlocked} then
             array(select o.number from request_blocks b join requests o on o.id = b.blocked_by
                   where b.request_id = r.id and o.ended_at is null and ${seen('o')} order by o.number)
             else array[]::bigint[] end as blocked_by,
           ${isBlocked} and exists (
             select from request_blocks b left join requests o on o.id = b.blocked_by and ${seen('o')}
             where b.request_id = r.id and o.id is null and holds_up(b.blocked_by)) as waits_for_hidden
    from (select r.* from requests r where ${seen('r')} and ${chosen}) r
    join persons p on p.id = r.opened_by
    left join request_acceptances y on y.request_id = r.id
    left join request_ends e on e.request_id = r.id
    left join persons ended on ended.id = e.by
    left join request_snoozes s on s.request_id = r.id
    left join request_details_wanted w on w.request_id = r.id and r.ended_at is null
    left join persons asked on asked.id = w.by
    order by ${order}`.execute(look.db)
  const [projects, types] = [await everNamed(look, project), await everNamed(look, kind)]
  return rows.map((row) =>
    toRequest({
      ...row,
      project: projects.get(row.project_id)?.name ?? row.project,
      type: types.get(row.type_id ?? '')?.name ?? row.type,
    }),
  )
}

/** One request by its number. */
export const requestVisibleTo = async (look: Seeing, number: number): Promise<Request | undefined> =>
  (await requestsWhere(look, sql`r.number = ${number}`))[0]

/** Those with these ids. */
export const requestsByIdVisibleTo = (look: Seeing, ids: readonly string[]): Promise<readonly Request[]> =>
  requestsWhere(look, sql`r.id = any (${[...ids]}::uuid[])`)

/** Those with these numbers, newest first. */
export const requestsNumbered = async (
  look: Seeing,
  numbers: readonly number[],
): Promise<readonly Request[]> =>
  numbers.length === 0 ? [] : requestsWhere(look, sql`r.number = any (${[...numbers]}::bigint[])`)

/** Open requests that somebody sees to, newest first. */
export const requestsGivenTo = (look: Seeing, personId: string): Promise<readonly Request[]> =>
  requestsWhere(
    look,
    sql`r.ended_at is null and exists (
          select from request_assignees a where a.request_id = r.id and a.assignee_id = ${personId})
        order by r.number desc limit 200`,
  )

/** The last ones of a type that have ended. */
export const endedOfType = (look: Seeing, typeId: string, limit: number): Promise<readonly Request[]> =>
  requestsWhere(
    look,
    sql`r.type_id = ${typeId} and r.ended_at is not null order by r.number desc limit ${limit}`,
  )

/** What was split off from a request. */
export const followUpsOf = (look: Seeing, id: string): Promise<readonly Request[]> =>
  requestsWhere(look, sql`r.split_from = ${id} order by r.number desc limit 50`)

/** Open requests that wait for this one. */
export const requestsWaitingFor = (look: Seeing, id: string): Promise<readonly Request[]> =>
  requestsWhere(
    look,
    sql`r.ended_at is null and exists (
          select from request_blocks b where b.request_id = r.id and b.blocked_by = ${id})`,
  )

/** Keeps others from changing requests until the act ends, lowest number first; what is read after this is as the last of them left it. */
export async function lockRequests(db: Db, numbers: readonly number[]): Promise<void> {
  await sql`select from requests where number = any (${[...numbers]}::bigint[]) order by number for update`.execute(
    db,
  )
}

/** As `lockRequest`, by its id. */
export async function lockRequestById(db: Db, id: string): Promise<void> {
  await sql`select from requests where id = ${id} for update`.execute(db)
}

/** Says that somebody did something with it just now. */
export async function stir(db: Db, id: string, at: Temporal.Instant): Promise<void> {
  await sql`update requests set stirred_at = ${at} where id = ${id}`.execute(db)
}

import { sql } from 'kysely'
import type { Db } from '#kernel'

/** One that may have to be reminded of. */
export interface Near {
  readonly id: string
  readonly number: number
  readonly projectId: string
  readonly dueOn: Temporal.PlainDate
  readonly assignees: readonly { readonly id: string }[]
}

/** Open ones that are wanted between two days, not put aside today, and of whose day nobody was reminded. */
export async function nearDays(
  db: Db,
  { from, to, today }: Readonly<Record<'from' | 'to' | 'today', Temporal.PlainDate>>,
): Promise<readonly Near[]> {
  const { rows } = await sql<Near>`
    select r.id, r.number, r.project_id as "projectId", r.due_on as "dueOn",
           coalesce((select jsonb_agg(jsonb_build_object('id', a.assignee_id) order by p.found_by, p.id)
              from request_assignees a join persons p on p.id = a.assignee_id where a.request_id = r.id), '[]') as assignees
    from requests r
    where r.ended_at is null and r.due_on between ${from}::date and ${to}::date
      and not exists (select from request_snoozes s where s.request_id = r.id and s.until_on > ${today}::date)
      and not exists (select from request_reminders m where m.request_id = r.id and m.due_on = r.due_on)
    order by r.due_on, r.number`.execute(db)
  return rows
}

/** When somebody last said by which day they are wanted: whoever sees to one of them heard it then. */
export async function daySaidAt(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Temporal.Instant>> {
  const { rows } = await sql<{ id: string; at: Temporal.Instant }>`
    select one.id, j.at from unnest(${[...ids]}::text[]) one (id), lateral (
      select at from journal j
      where j.subject_kind = 'requests' and j.subject_id = one.id and j.outcome = 'done'
        and j.facts ? 'due' and j.operation <> 'requests.remind'
      order by j.seq desc limit 1) j`.execute(db)
  return new Map(rows.map(({ id, at }) => [id, at]))
}

/** Notes that they were reminded of a day; false where they were already. */
export async function insertReminder(
  db: Db,
  {
    requestId,
    dueOn,
    at,
  }: { readonly requestId: string; readonly dueOn: Temporal.PlainDate; readonly at: Temporal.Instant },
): Promise<boolean> {
  const { rows } = await sql`
    insert into request_reminders (request_id, due_on, at) values (${requestId}, ${dueOn}::date, ${at})
    on conflict do nothing returning request_id`.execute(db)
  return rows.length > 0
}

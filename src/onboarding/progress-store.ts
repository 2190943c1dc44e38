import { sql } from 'kysely'
import type { Db, Person } from '#kernel'

/** How far somebody is with their checklist. */
export interface Progress {
  readonly handle: string
  readonly name: string
  readonly all: number
  readonly done: number
  /** The earliest day of what is open. */
  readonly nextOn?: Temporal.PlainDate
}

interface Row {
  handle: string
  name: string
  all: number
  done: number
  next_on: Temporal.PlainDate | null
}

const toProgress = ({ next_on: nextOn, ...row }: Row): Progress => ({ ...row, ...(nextOn && { nextOn }) })

/** Columns of a `Row`, of the persons `p`, their items `i` and what is ticked off of them, `t`. */
const counted = sql`p.handle, p.name, count(*)::int as all, count(t.at)::int as done,
  min(i.due_on) filter (where t.at is null) as next_on`
const ticked = sql`left join onboarding_ticks t on t.person_id = i.person_id and t.number = i.number`

/** How far one person is; undefined where they have no checklist, or somebody asks who may not see it. */
export async function progressOfVisibleTo(
  db: Db,
  by: Person,
  personId: string,
): Promise<Progress | undefined> {
  const seesAll = by.kind === 'admin' || by.kind === 'system' || by.id === personId
  const { rows } = await sql<Row>`
    select ${counted}
    from persons p join onboarding_items i on i.person_id = p.id ${ticked}
    where p.id = ${personId} and (${seesAll} or exists (
      select from reporting_lines l where l.person_id = p.id and l.manager_id = ${by.id}))
    group by p.id, p.handle, p.name`.execute(db)
  return rows[0] && toProgress(rows[0])
}

/**
 * How far those are with something open that came due since a day or will, of whom this person may see it, who is soonest
 * due first. Their persons are found first, so that the rest of all checklists is not looked at.
 */
export async function progressVisibleTo(
  db: Db,
  by: Person,
  since: Temporal.PlainDate,
): Promise<readonly Progress[]> {
  const seesAll = by.kind === 'admin' || by.kind === 'system'
  const theirs = seesAll
    ? sql`true`
    : sql`o.person_id = any (array(
        select ${by.id}::uuid union all select l.person_id from reporting_lines l where l.manager_id = ${by.id}))`
  const { rows } = await sql<Row>`
    with open as materialized (
      select distinct o.person_id from onboarding_items o
      where ${theirs} and o.due_on >= ${since.toString()}::date and o.ended_at is null and not exists (
        select from onboarding_ticks d where d.person_id = o.person_id and d.number = o.number)
    )
    select ${counted}
    from open join persons p on p.id = open.person_id join onboarding_items i on i.person_id = p.id ${ticked}
    group by p.id, p.handle, p.name order by next_on nulls last, p.name`.execute(db)
  return rows.map(toProgress)
}

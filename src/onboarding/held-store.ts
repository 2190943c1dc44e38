import { sql } from 'kysely'
import type { Db, Person } from '#kernel'
import { isHere } from '#people'

/** An item of a checklist that sends a newcomer to somebody. */
export interface NamedInItem {
  readonly handle: string
  readonly name: string
  readonly dueOn: Temporal.PlainDate
}

/** Newcomers whose open items name somebody, as far as this person may see them, who is soonest due first. */
export async function itemsNamingVisibleTo(
  db: Db,
  by: Person,
  { id, name, href }: { readonly id: string; readonly name: string; readonly href: string },
): Promise<readonly NamedInItem[]> {
  const seesAll = by.kind === 'admin' || by.kind === 'system'
  const theirs = seesAll
    ? sql`true`
    : sql`(i.person_id = ${by.id} or exists (
        select from reporting_lines l where l.person_id = i.person_id and l.manager_id = ${by.id}))`
  const { rows } = await sql<NamedInItem>`
    select p.handle, p.name, min(i.due_on) as "dueOn"
    from onboarding_items i join persons p on p.id = i.person_id
    left join onboarding_ticks t on t.person_id = i.person_id and t.number = i.number
    where ${theirs} and ${isHere} and i.ended_at is null and t.at is null and i.person_id <> ${id}
      and (i.href = ${href} or (i.section = 'people-to-meet' and position(${name} in i.says) > 0))
    group by p.id, p.handle, p.name order by 3, p.name`.execute(db)
  return rows
}

import { sql } from 'kysely'
import type { Citation, Db, Person } from '#kernel'
import type { Difference, Item, Wanted } from './item.ts'
import type { SectionKey } from './kinds/sections.ts'

interface Row {
  number: number
  rule_id: string
  section: SectionKey
  written: string
  says: string
  href: string | null
  vacant: boolean
  due_on: Temporal.PlainDate
  citation: Citation
  ended_at: Temporal.Instant | null
  done_at: Temporal.Instant | null
  by_name: string | null
  note: string | null
}

const toItem = (row: Row): Item => ({
  number: row.number,
  ruleId: row.rule_id,
  section: row.section,
  written: row.written,
  says: row.says,
  ...(row.href !== null && { href: row.href }),
  vacant: row.vacant,
  dueOn: row.due_on,
  citation: row.citation,
  ...(row.ended_at && { endedAt: row.ended_at }),
  ...(row.done_at && {
    done: { byName: row.by_name ?? '', at: row.done_at, ...(row.note !== null && { note: row.note }) },
  }),
})

/** Whose checklists somebody sees, in the query as by row-level security: their own, of whom they manage, all as administrator. */
const seenBy = (by: Person) =>
  by.kind === 'admin' || by.kind === 'system'
    ? sql`true`
    : sql`(i.person_id = ${by.id} or i.person_id in (select l.person_id from reporting_lines l where l.manager_id = ${by.id}))`

/** Somebody's checklist, what is due first before the rest; empty for who may not see it. */
export const itemsVisibleTo = async (db: Db, by: Person, personId: string): Promise<readonly Item[]> =>
  (await itemsOfEachVisibleTo(db, by, [personId])).get(personId) ?? []

/** The same of many people, by their ids. */
export async function itemsOfEachVisibleTo(
  db: Db,
  by: Person,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Item[]>> {
  const { rows } = await sql<Row & { person_id: string }>`
    select i.person_id, i.number, i.rule_id, i.section, i.written, i.says, i.href, i.vacant, i.due_on, i.citation,
           i.ended_at, t.at as done_at, p.name as by_name, t.note
    from onboarding_items i
    left join onboarding_ticks t on t.person_id = i.person_id and t.number = i.number
    left join persons p on p.id = t.by
    where i.person_id = any (${[...personIds]}::uuid[]) and ${seenBy(by)} order by i.due_on, i.number`.execute(
    db,
  )
  return new Map(
    [...Map.groupBy(rows, (row) => row.person_id)].map(([id, theirs]) => [id, theirs.map(toItem)]),
  )
}

/** Whether a person has had a checklist yet is no reason to wait: from here to the end of the act nobody else writes it. */
export async function lockItems(db: Db, personId: string): Promise<void> {
  await sql`select id from persons where id = ${personId} for update`.execute(db)
}

/** Writes what has changed. */
export async function writeDifference(
  db: Db,
  personId: string,
  { added, changed, gone, ended, back }: Difference,
  now: Temporal.Instant,
): Promise<void> {
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(number), 0) as last from onboarding_items where person_id = ${personId}`.execute(db)
  const last = rows[0]?.last ?? 0
  const values = added.map((one, at) => ({
    person_id: personId,
    number: last + 1 + at,
    rule_id: one.ruleId,
    section: one.section,
    written: one.written,
    made_at: now,
    ...saidOf(one),
  }))
  if (values.length > 0) await db.insertInto('onboarding_items').values(values).execute()
  for (const { number, to } of changed)
    await db
      .updateTable('onboarding_items')
      .set(saidOf(to))
      .where('person_id', '=', personId)
      .where('number', '=', number)
      .execute()
  const some = (numbers: readonly number[]) =>
    sql`person_id = ${personId} and number = any (${[...numbers]}::int[])`
  await sql`delete from onboarding_items where ${some(gone)}`.execute(db)
  await sql`update onboarding_items set ended_at = ${now} where ${some(ended)}`.execute(db)
  await sql`update onboarding_items set ended_at = null where ${some(back)}`.execute(db)
}

const saidOf = ({ says, href, vacant, dueOn, citation }: Wanted) => ({
  says,
  href: href ?? null,
  vacant,
  due_on: dueOn,
  citation: JSON.stringify(citation),
})

/** Ticks an item off. */
export const insertTick = (
  db: Db,
  tick: { readonly personId: string; readonly number: number; readonly note: string | undefined },
  by: Person,
  now: Temporal.Instant,
) =>
  db
    .insertInto('onboarding_ticks')
    .values({ person_id: tick.personId, number: tick.number, by: by.id, at: now, note: tick.note ?? null })
    .execute()

/** Takes a tick off again; an item of which the page says nothing any more goes with it. */
export async function deleteTick(db: Db, personId: string, { number, endedAt }: Item): Promise<void> {
  await sql`delete from onboarding_ticks where person_id = ${personId} and number = ${number}`.execute(db)
  if (endedAt)
    await sql`delete from onboarding_items where person_id = ${personId} and number = ${number}`.execute(db)
}

/** Deletes the checklist of somebody's first weeks, with all that is noted in it. */
export async function dropChecklist(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('onboarding_ticks').where('person_id', '=', personId).execute()
  await db.deleteFrom('onboarding_items').where('person_id', '=', personId).execute()
}

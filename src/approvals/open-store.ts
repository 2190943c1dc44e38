import { sql } from 'kysely'
import type { Db, Subject } from '#kernel'

/** Numbers of those about a thing that still count. */
export async function openRoundsAbout(db: Db, { kind, id }: Subject): Promise<readonly number[]> {
  const { rows } = await sql<{ number: number }>`
    select number from approvals
    where subject_kind = ${kind} and subject_id = ${id} and closed_at is null order by number`.execute(db)
  return rows.map(({ number }) => number)
}

/** Ids of those that nobody has decided: a page may ask for less now, or others decide. */
export async function undecidedRounds(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from approvals where closed_at is null and decided_at is null order by number`.execute(db)
  return rows.map(({ id }) => id)
}

/** Things of which not everybody may know, as far as something was asked for them: the next ones after one. */
export async function closedSubjects(
  db: Db,
  after: Subject | undefined,
  most: number,
): Promise<readonly Subject[]> {
  const { rows } = await sql<Subject>`
    select distinct subject_kind as kind, subject_id as id from approvals where readers is not null
      ${after ? sql`and (subject_kind, subject_id) > (${after.kind}, ${after.id})` : sql``}
    order by subject_kind, subject_id limit ${most}`.execute(db)
  return rows
}

/** Every name of the rule under which an approval was asked for; none for one that only some may know of. */
export async function openRuleOfRound(db: Db, id: string): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select n.name from approvals a join definition_names n on n.kind = 'approval' and n.identity = a.rule_id
    where a.id = ${id} and a.readers is null`.execute(db)
  return rows.map(({ name }) => name)
}

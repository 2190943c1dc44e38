import { sql } from 'kysely'
import type { Db, Subject } from '#kernel'

/** Numbers of those about a thing that still count. */
export async function openRoundsAbout(db: Db, { kind, id }: Subject): Promise<readonly number[]> {
  const { rows } = await sql<{ number: number }>`
    select number from approvals
    where subject_kind = ${kind} and subject_id = ${id} and closed_at is null order by number`.execute(db)
  return rows.map(({ number }) => number)
}

/** Numbers of those to which somebody has said something and that nobody has decided: a page may ask for less now. */
export async function roundsThatMayFollow(db: Db): Promise<readonly number[]> {
  const { rows } = await sql<{ number: number }>`
    select number from approvals a
    where closed_at is null and decided_at is null
      and not exists (select from approval_decisions d where d.approval_id = a.id)
      and exists (select from approval_votes v where v.approval_id = a.id and v.taken_back_at is null)
    order by number`.execute(db)
  return rows.map(({ number }) => number)
}

/** Every name of the rule under which an approval was asked for; none for one that only some may know of. */
export async function openRuleOfRound(db: Db, id: string): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select n.name from approvals a join definition_names n on n.kind = 'approval' and n.identity = a.rule_id
    where a.id = ${id} and a.readers is null`.execute(db)
  return rows.map(({ name }) => name)
}

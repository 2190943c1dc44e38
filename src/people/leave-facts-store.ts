import { sql } from 'kysely'
import type { Db, Person } from '#kernel'
import type { AskedLeave } from './judge-leave.ts'
import type { NewLeave } from './leaves-store.ts'

/** Somebody whose leave is kept elsewhere, or who stands in for them. */
export interface LeavePerson {
  readonly id: string
  readonly handle: string
  readonly name: string
  readonly zone: string | null
  readonly left: boolean
}

/** People by their handles of today, locked: nobody else plans or ends leaves of theirs until the act ends. */
export async function lockLeavesOf(
  db: Db,
  handles: readonly string[],
): Promise<ReadonlyMap<string, LeavePerson>> {
  const { rows } = await sql<LeavePerson>`
    select p.id, p.handle, p.name, x.zone,
           exists (select from departures d where d.person_id = p.id and d.returned_at is null) as left
    from persons p left join personal x on x.person_id = p.id
    where p.handle = any (${[...handles]}::text[]) order by p.id for no key update of p`.execute(db)
  return new Map(rows.map((row) => [row.handle, row]))
}

/** A leave that is kept. */
export interface KeptLeave extends AskedLeave {
  readonly id: string
  readonly personId: string
}

/** Every leave of people, and those with these ids; for administrators and Firsthand itself. */
export async function leavesOf(
  db: Db,
  by: Person,
  { personIds, ids }: { readonly personIds: readonly string[]; readonly ids: readonly string[] },
): Promise<readonly KeptLeave[]> {
  const { rows } = await sql<KeptLeave>`
    select id, person_id as "personId", from_on as from, until_on as until from leaves
    where (person_id = any (${[...personIds]}::uuid[]) or id = any (${[...ids]}::uuid[])) and ${by.kind === 'admin' || by.kind === 'system'}::boolean`.execute(
    db,
  )
  return rows
}

/** Whose leaves these are, by their ids; for administrators and Firsthand itself. */
export async function handlesOfLeaves(
  db: Db,
  by: Person,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; handle: string }>`
    select l.id, p.handle from leaves l join persons p on p.id = l.person_id
    where l.id = any (${[...ids]}::uuid[]) and ${by.kind === 'admin' || by.kind === 'system'}::boolean`.execute(
    db,
  )
  return new Map(rows.map(({ id, handle }) => [id, handle]))
}

/** Gives a leave other days and another who stands in. */
export async function changeLeave(
  db: Db,
  id: string,
  { from, until, standInId }: Pick<NewLeave, 'from' | 'until' | 'standInId'>,
): Promise<void> {
  await db
    .updateTable('leaves')
    .set({ from_on: from, until_on: until, stand_in_id: standInId ?? null })
    .where('id', '=', id)
    .execute()
}

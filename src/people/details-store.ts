import { sql, type SqlBool } from 'kysely'
import { invalid, type Db, type Person } from '#kernel'
import { foldAddress } from './fold-address.ts'
import type { InLine } from './reporting-line.ts'
import type { DetailName, SaidBy, SaidLast } from './said-last.ts'

/** What is kept privately of somebody, as far as the one who asks may see it. */
export interface Details {
  readonly email?: string
  readonly startOn?: Temporal.PlainDate
  readonly lastOn?: Temporal.PlainDate
  readonly zone?: string
  readonly hours?: string
  readonly manager?: { readonly id: string; readonly handle: string; readonly name: string }
}

interface Row {
  email: string | null
  start_on: Temporal.PlainDate | null
  last_on: Temporal.PlainDate | null
  zone: string | null
  hours: string | null
  manager_id: string | null
  manager_handle: string | null
  manager_name: string | null
}

/** Sees what is one's own, and administrators everything. */
const seesAll = (by: Person, personId: string) =>
  sql<SqlBool>`${by.id === personId || by.kind === 'admin' || by.kind === 'system'}`

/** Private details; who manages somebody those above them see too. Nothing for everybody else. */
export async function detailsVisibleTo(db: Db, by: Person, personId: string): Promise<Details> {
  const { rows } = await sql<Row>`
    select x.email, x.start_on, x.last_on, x.zone, x.hours,
           m.id as manager_id, m.handle as manager_handle, m.name as manager_name
    from persons p
    left join personal x on x.person_id = p.id and ${seesAll(by, personId)}
    left join reporting_lines l on l.person_id = p.id
      and (${seesAll(by, personId)} or (${by.kind !== 'visitor' && by.kind !== 'left'} and manages(${by.id}, p.id)))
    left join persons m on m.id = l.manager_id
    where p.id = ${personId}`.execute(db)
  const [row] = rows
  if (!row) return {}
  const { manager_id: id, manager_handle: handle, manager_name: name } = row
  return {
    ...(row.email !== null && { email: row.email }),
    ...(row.start_on !== null && { startOn: row.start_on }),
    ...(row.last_on !== null && { lastOn: row.last_on }),
    ...(row.zone !== null && { zone: row.zone }),
    ...(row.hours !== null && { hours: row.hours }),
    ...(id !== null && handle !== null && name !== null && { manager: { id, handle, name } }),
  }
}

/** Who said each detail last; for the person and administrators. */
export async function saidLastVisibleTo(
  db: Db,
  by: Person,
  personId: string,
): Promise<ReadonlyMap<DetailName, SaidLast>> {
  const { rows } = await sql<{ field: DetailName; by: SaidBy; source: string | null; at: Temporal.Instant }>`
    select field, by, source, at from personal_said
    where person_id = ${personId} and ${seesAll(by, personId)}`.execute(db)
  return new Map(
    rows.map(({ field, by: said, source, at }) => [
      field,
      { by: said, at, ...(source !== null && { source }) },
    ]),
  )
}

/** What is written of somebody: a value, or null for none; what is not named stays. */
export interface DetailChanges {
  readonly email?: string | null
  readonly startOn?: string | null
  readonly lastOn?: string | null
  readonly zone?: string | null
  readonly hours?: string | null
  readonly managerId?: string | null
}

const columns = {
  email: 'email',
  startOn: 'start_on',
  lastOn: 'last_on',
  zone: 'zone',
  hours: 'hours',
  managerId: 'manager_id',
} as const satisfies Record<keyof DetailChanges, string>

/** Writes details, and who said them. An address that another account has is refused beside its field, and names nobody. */
export async function writeDetails(
  db: Db,
  personId: string,
  changes: DetailChanges,
  said: { readonly by: SaidBy; readonly source?: string | undefined; readonly at: Temporal.Instant },
): Promise<void> {
  const named = Object.entries(changes).filter(([, value]) => value !== undefined)
  if (named.length === 0) return
  const values = Object.fromEntries(
    named.map(([name, value]) => [columns[name as keyof DetailChanges], value]),
  )
  const written = { ...values, ...('email' in changes && { doubled: false }) }
  try {
    await db
      .insertInto('personal')
      .values({ person_id: personId, ...written })
      .onConflict((on) => on.column('person_id').doUpdateSet(written))
      .execute()
    // By itself: a trigger folds an address that a release before this one writes.
    if (changes.email)
      await db
        .updateTable('personal')
        .set({ address: foldAddress(changes.email) })
        .where('person_id', '=', personId)
        .execute()
  } catch (fault) {
    if (constraintOf(fault) === 'personal_address') throw invalid([{ field: 'email', message: addressTaken }])
    throw fault
  }
  const fields = named.map(([name]) => (name === 'managerId' ? 'manager' : name))
  await sql`
    insert into personal_said (person_id, field, by, source, at)
    select ${personId}, field, ${said.by}, ${said.source ?? null}, ${said.at} from unnest(${fields}::text[]) field
    on conflict (person_id, field) do update set by = excluded.by, source = excluded.source, at = excluded.at`.execute(
    db,
  )
}

/** Said to everybody alike: who has it is nobody else's business. */
export const addressTaken = 'Another account has this address already. Write another one.'

const constraintOf = (fault: unknown): unknown =>
  fault instanceof Error && 'constraint' in fault ? fault.constraint : undefined

/** Whose address this is, however it is written; for administrators and the house. */
export async function personWithAddress(
  db: Db,
  address: string,
): Promise<(InLine & { handle: string }) | undefined> {
  const { rows } = await sql<{ id: string; name: string; handle: string }>`
    select p.id, p.name, p.handle from personal x join persons p on p.id = x.person_id
    where x.address = ${foldAddress(address)} and not x.doubled`.execute(db)
  return rows[0]
}

/** From here to the end of the act nobody else changes who manages whom. */
export async function lockReportingLines(db: Db): Promise<void> {
  await sql`select take_turn_on_reporting_lines()`.execute(db)
}

/** Somebody and everybody above them, in order, as far as there is no circle. */
export async function lineFrom(db: Db, personId: string): Promise<readonly InLine[]> {
  const { rows } = await sql<InLine>`
    with recursive line (id, way) as (
      select ${personId}::uuid, array[]::uuid[]
      union all
      select l.manager_id, way || l.person_id from line join reporting_lines l on l.person_id = line.id
      where not l.person_id = any (way)
    )
    select p.id, p.name from line join persons p on p.id = line.id order by cardinality(line.way)`.execute(db)
  return rows
}

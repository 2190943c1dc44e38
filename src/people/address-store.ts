import { sql } from 'kysely'
import type { Db, Person } from '#kernel'
import { foldAddress } from './fold-address.ts'
import { writeDetails } from './details-store.ts'
import { isHere, personColumns, toPerson, type PersonRow } from './store.ts'

/**
 * Whoever works here and has an address, however it is written. Row-level security shows addresses to their owners,
 * administrators and Firsthand itself only. Where two have it, it is nobody's.
 */
export async function personByAddress(db: Db, address: string): Promise<Person | undefined> {
  const { rows } = await sql<PersonRow>`
    select ${personColumns} from personal x join persons p on p.id = x.person_id
    where x.address = ${foldAddress(address)} and ${isHere} limit 2`.execute(db)
  const [only, another] = rows
  return only && !another ? toPerson(only) : undefined
}

/**
 * The address under which somebody who works here is known, by one that is compared as the same: letters go to this one.
 * What folds to it may be another's.
 */
export async function keptAddress(db: Db, address: string): Promise<string | undefined> {
  const person = await personByAddress(db, address)
  return person && addressOf(db, person.id)
}

/** The address of somebody, to those who may see it. */
export async function addressOf(db: Db, personId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('personal')
    .select('email')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.email ?? undefined
}

/** The addresses of people as they are compared, to those who may see them. */
export async function foldedAddressesOf(db: Db, personIds: readonly string[]): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('personal')
    .select('email')
    .where('person_id', 'in', personIds)
    .where('email', 'is not', null)
    .execute()
  return rows.flatMap(({ email }) => (email === null ? [] : [foldAddress(email)]))
}

/** Keeps an address that somebody showed to be theirs; one that another account has is refused. */
export const keepAddress = (db: Db, personId: string, email: string, now: Temporal.Instant): Promise<void> =>
  writeDetails(db, personId, { email }, { by: 'screen', at: now })

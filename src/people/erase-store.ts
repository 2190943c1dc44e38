import { sql } from 'kysely'
import type { Db, Person } from '#kernel'
import { foldedAddressesOf } from './address-store.ts'
import { foldAddress } from './fold-address.ts'
import { hashOf } from './secret.ts'
import { leftHandle } from './leaving-store.ts'

/** Whether what was private of somebody is gone. */
export async function isErased(db: Db, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('erasures')
    .select('at')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row !== undefined
}

/** Of an address, salted by whose it was: it tells whether an address is that one, and not which. */
const hashFor = (personId: string, folded: string): string => hashOf(`${personId} ${folded}`)

async function foldedAddressOf(db: Db, personId: string): Promise<string | undefined> {
  const [address] = await foldedAddressesOf(db, [personId])
  return address
}

/** Whether this was the address of somebody who was emptied: whoever has it now does not come in by it alone. */
export async function isErasedAddress(db: Db, address: string): Promise<boolean> {
  const rows = await db
    .selectFrom('erasures')
    .select(['person_id', 'address_hash'])
    .where('address_hash', 'is not', null)
    .execute()
  const folded = foldAddress(address)
  return rows.some(({ person_id: id, address_hash: hash }) => hash === hashFor(id, folded))
}

/** Writes down that somebody is emptied: from then on, in this act, modules reach what they keep of them alone. */
export async function beginErasure(
  db: Db,
  personId: string,
  by: Person,
  now: Temporal.Instant,
): Promise<void> {
  const address = await foldedAddressOf(db, personId)
  const hash = address === undefined ? null : hashFor(personId, address)
  await db
    .insertInto('erasures')
    .values({ person_id: personId, by: by.id, at: now, address_hash: hash })
    .execute()
}

/**
 * Empties what is private of somebody, signs them out everywhere, and gives them a name that is nobody's where no file of
 * the handbook holds theirs. Answers what they are called then.
 */
export async function erase(
  db: Db,
  person: Pick<Person, 'id' | 'handle'>,
): Promise<{ readonly handle: string; readonly listed: boolean }> {
  const { id } = person
  await db.deleteFrom('personal').where('person_id', '=', id).execute()
  await db.updateTable('personal').set({ manager_id: null }).where('manager_id', '=', id).execute()
  await db.deleteFrom('personal_said').where('person_id', '=', id).execute()
  await db.updateTable('leaves').set({ stand_in_id: null }).where('stand_in_id', '=', id).execute()
  await db.deleteFrom('leaves').where('person_id', '=', id).execute()
  await db.deleteFrom('pictures').where('person_id', '=', id).execute()
  await db.deleteFrom('sessions').where('person_id', '=', id).execute()
  await db.updateTable('departures').set({ why: null }).where('person_id', '=', id).execute()
  await db.updateTable('tokens').set({ name: 'A token' }).where('person_id', '=', id).execute()
  await db.deleteFrom('idempotency_keys').where('person_id', '=', id).execute()
  const { rows } = await sql<{ listed: boolean }>`
    select listed_at is not null as listed from persons where id = ${id} for update`.execute(db)
  const listed = rows[0]?.listed ?? false
  if (listed) return { handle: person.handle, listed }
  const handle = leftHandle(id)
  await db
    .updateTable('persons')
    .set({ handle, name: 'Somebody who left', title: null, imported_id: null })
    .where('id', '=', id)
    .execute()
  await db.deleteFrom('former_handles').where('person_id', '=', id).execute()
  return { handle, listed }
}

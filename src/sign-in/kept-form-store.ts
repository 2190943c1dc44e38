import { sql } from 'kysely'
import { newId, transactionOf, type House, type Person } from '#kernel'

/** What somebody typed in a form, of which operation. */
export interface TypedForm {
  readonly operation: string
  readonly values: Readonly<Record<string, string>>
}

/** Signing in takes a while when the letter is slow. */
const lasts = { hours: 1 }
/** Of a longer one only the browser remembers what was typed. */
const longest = 200_000

/** Keeps what was typed while its author signs in once more; answers its id, which opens it to them alone. */
export function keepForm(
  house: House,
  by: Person,
  { operation, values }: TypedForm,
): Promise<string | undefined> {
  const now = house.clock.now()
  const typed = JSON.stringify(values)
  if (typed.length > longest) return Promise.resolve(undefined)
  return transactionOf(house.database.db, by, async (tx) => {
    const id = newId(now)
    await sql`delete from kept_forms where ends_at < ${now} or person_id = ${by.id}`.execute(tx)
    await sql`
      insert into kept_forms (id, person_id, operation, typed, ends_at)
      values (${id}, ${by.id}, ${operation}, ${typed}, ${now.add(lasts)})`.execute(tx)
    return id
  })
}

/** What this person typed before they signed in once more; undefined after an hour, and for everybody else. */
export const keptForm = (house: House, by: Person, id: string): Promise<TypedForm | undefined> =>
  transactionOf(
    house.database.db,
    by,
    async (tx) => {
      const { rows } = await sql<{ operation: string; typed: string }>`
        select operation, typed from kept_forms
        where id::text = ${id} and person_id = ${by.id} and ends_at > ${house.clock.now()}`.execute(tx)
      const [row] = rows
      // Written above.
      return row && { operation: row.operation, values: JSON.parse(row.typed) as Record<string, string> }
    },
    { readOnly: true },
  )

/** Forgets it with all that is private of somebody. */
export async function dropFormsOf(db: Parameters<typeof transactionOf>[0], personId: string): Promise<void> {
  await sql`delete from kept_forms where person_id = ${personId}`.execute(db)
}

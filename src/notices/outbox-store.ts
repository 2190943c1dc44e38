import { sql } from 'kysely'
import { systemPerson, transactionOf, type Db } from '#kernel'
import { rawLetter, type SentLetter } from '#mail'
import { personByAddress } from '#people'

/** Whom letters of the sample are from. */
const from = 'Firsthand <handbook@firsthand.example>'

/** Sends letters into the outbox of the product and nowhere else; one sent twice stands there once. */
export const outboxTransport = (db: Db) => ({
  async send(letter: SentLetter): Promise<void> {
    const raw = await rawLetter(from, letter)
    await transactionOf(db, systemPerson, async (tx) => {
      const person = await personByAddress(tx, letter.address)
      if (person)
        await sql`
          insert into outbox (mail_id, person_id, at, raw) values (${letter.id}, ${person.id}, ${letter.at}, ${raw})
          on conflict do nothing`.execute(tx)
    })
  },
})

/** Letters that would have come to somebody, the last first. */
export async function outboxOf(
  db: Db,
  personId: string,
): Promise<readonly { readonly id: string; readonly at: Temporal.Instant; readonly raw: string }[]> {
  const { rows } = await sql<{ id: string; at: Temporal.Instant; raw: string }>`
    select mail_id as id, at, raw from outbox where person_id = ${personId} order by mail_id desc limit 50`.execute(
    db,
  )
  return rows
}

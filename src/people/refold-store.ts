import { sql } from 'kysely'
import { systemPerson, transactionOf, type Db } from '#kernel'
import { foldAddress } from './fold-address.ts'

/**
 * Folds addresses that another release or the database folded otherwise: those with more than plain letters. Of two that
 * turn out to be one, the later is nobody's until one is changed.
 */
export const refoldAddresses = (db: Db): Promise<void> =>
  transactionOf(db, systemPerson, async (tx) => {
    const { rows } = await sql<{ id: string; email: string; address: string | null }>`
      select person_id as id, email, address from personal
      where email ~ '[^\x20-\x7e]' or email ~* 'xn--' order by person_id for update`.execute(tx)
    for (const { id, email, address } of rows) {
      const folded = foldAddress(email)
      if (folded === address) continue
      await sql`
        update personal x set address = ${folded}, doubled = exists (
          select from personal o where o.address = ${folded} and o.person_id <> x.person_id and not o.doubled)
        where person_id = ${id}`.execute(tx)
    }
  })

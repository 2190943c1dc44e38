import type { Look } from './act.ts'
import type { Db } from './database.ts'
import type { House } from './house.ts'
import { modelInForce } from './model-in-force.ts'
import { systemPerson } from './person.ts'

/** What Firsthand itself sees in a transaction that is under way: everything. */
export async function lookAsHouse(
  house: Pick<House, 'clock' | 'modelAt' | 'readable'>,
  db: Db,
): Promise<Look> {
  const model = await modelInForce(house, db)
  return {
    by: systemPerson,
    now: house.clock.now(),
    db,
    model,
    cited: async (all) => all,
    pages: () => house.readable.pagesFor(systemPerson, model.commit),
  }
}

import type { Look } from './act.ts'
import type { House } from './house.ts'
import { noModel } from './no-model.ts'
import type { Person } from './person.ts'
import { transactionOf } from './transaction.ts'

/** Reads what a screen shows, in one transaction that knows who is asking and in which nothing can be written. */
export const lookAs = <Seen>(house: House, by: Person, see: (look: Look) => Promise<Seen>): Promise<Seen> =>
  transactionOf(
    house.database.db,
    by,
    async (db, commit) =>
      see({
        by,
        now: house.clock.now(),
        db,
        model: commit === undefined ? noModel : await house.readable.modelFor(by, commit),
        cited: async (all) => (commit === undefined ? all : house.readable.citedFor(by, commit, all)),
        pages: async () => (commit === undefined ? [] : house.readable.pagesFor(by, commit)),
      }),
    { readOnly: true },
  )

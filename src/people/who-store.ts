import type { Db } from '#kernel'

/** A person as lists name them. */
export interface Listed {
  readonly id: string
  readonly handle: string
  readonly name: string
}

/** Those of the handles who are here now, by name. */
export const personsOfHandles = (db: Db, handles: readonly string[]): Promise<readonly Listed[]> =>
  db
    .selectFrom('persons')
    .select(['id', 'handle', 'name'])
    .where('handle', 'in', [...handles])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('departures')
            .select('id')
            .whereRef('person_id', '=', 'persons.id')
            .where('returned_at', 'is', null),
        ),
      ),
    )
    .orderBy('name')
    .execute()

import { keepNames, noModel, SetClock, type Database, type House, type Model, type Readable } from '#kernel'

/** A house over a test database whose version in force is set by hand. */
export interface TestHouse extends House {
  readonly clock: SetClock
  /** Puts a model in force, as a merge would. */
  enforce(model: Model): Promise<void>
}

/** A handbook that everybody may read from end to end. */
export const openToAll = (modelAt: House['modelAt']): Readable => ({
  modelFor: (_by, commit) => modelAt(commit),
  citedFor: async (_by, _commit, all) => all,
  pagesFor: async () => [],
})

/** Opens a house on a Thursday morning in January 2027 unless told otherwise. */
export function testHouse(database: Database, now = '2027-01-14T09:00:00Z'): TestHouse {
  const models = new Map<string, Model>()
  const clock = new SetClock(now)
  const modelAt = async (commit: string) => models.get(commit) ?? noModel
  return {
    database,
    clock,
    modelAt,
    readable: openToAll(modelAt),
    enforce: async (model) => {
      models.set(model.commit, model)
      await database.db.transaction().execute(async (tx) => {
        await keepNames(tx, model, clock.now())
        await tx
          .insertInto('in_force')
          .values({ commit: model.commit, since: clock.now() })
          .onConflict((c) => c.column('one').doUpdateSet({ commit: model.commit, since: clock.now() }))
          .execute()
      })
    },
  }
}

import type { Db } from './database.ts'
import type { Model } from './definition.ts'
import type { House } from './house.ts'
import { noModel } from './no-model.ts'

/** The commit in force as this transaction sees it; undefined before the first import. */
export async function commitInForce(tx: Db): Promise<string | undefined> {
  return (await tx.selectFrom('in_force').select('commit').executeTakeFirst())?.commit
}

/** All definitions of the version in force as this transaction sees it. */
export async function modelInForce({ modelAt }: Pick<House, 'modelAt'>, tx: Db): Promise<Model> {
  const commit = await commitInForce(tx)
  return commit === undefined ? noModel : modelAt(commit)
}

import { invalid, type Act } from '#kernel'
import { knownToOthers } from './circle-store.ts'

/** One that nobody could ever answer is not kept: somebody beside whoever asked must know of it. */
export async function mustBeKnown(
  act: Act,
  id: string,
  field: 'confidential' | 'readers' | 'body',
): Promise<void> {
  if ((await knownToOthers(act.db, [id], { routed: true })).has(id)) return
  const message = 'Nobody but you would know of it. Name who may read it.'
  throw invalid([{ field, message }])
}

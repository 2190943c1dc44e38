import { isolated, type Look } from '#kernel'
import { roundVisibleTo } from './store.ts'
import type { ApprovalsWorld } from './world.ts'

/** What an approval is for, in a sentence: by its title where who looks may see it, else by the number of the approval. */
export async function thingTold(look: Look, world: ApprovalsWorld, number: unknown): Promise<string> {
  const round = typeof number === 'number' ? await roundVisibleTo(look.db, look.by, number) : undefined
  const subject = round && world.subjects().find(({ of }) => of === round.subject.kind)
  const thing = subject && (await subject.things(look, [round.subject.id])).get(round.subject.id)
  return thing ? `“${isolated(thing.title)}”` : `what approval ${String(number)} is for`
}

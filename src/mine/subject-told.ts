import { isolated, Refusal, type Look, type Undoable } from '#kernel'
import type { FollowWorld } from './mine-world.ts'
import { placeOf, subjectIn, type Given } from './subject.ts'

/** What an entry keeps of which page or rule it was about: the fields that named it. */
export const namedIn = ({ page, kind, name }: Given | Undoable['facts']): Readonly<Record<string, string>> => ({
  ...(typeof page === 'string' && { page }),
  ...(typeof kind === 'string' && { kind }),
  ...(typeof name === 'string' && { name }),
})

/** A page or rule in a sentence: by its title of today, where there still is one. */
export async function subjectTold(
  world: FollowWorld,
  look: Look,
  facts: Undoable['facts'],
): Promise<string> {
  try {
    const subject = await subjectIn(world, look, namedIn(facts))
    if (subject) return `“${isolated(placeOf(subject).title)}”`
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
  }
  return 'a part of the handbook'
}

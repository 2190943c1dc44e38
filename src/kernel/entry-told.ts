import type { Look } from './act.ts'
import { isolated } from './isolated.ts'
import type { Operation, Told } from './operation.ts'

/** An entry of the journal as a sentence; of who was turned away, what they tried. */
export async function entryTold(
  look: Look,
  act: Pick<Operation, 'told' | 'tried' | 'summary'>,
  { who: name, turnedAway = false, ...entry }: Told & { readonly turnedAway?: boolean },
): Promise<string> {
  const who = isolated(name)
  if (!turnedAway) return `${await act.told({ who, ...entry }, look)}.`
  return act.tried === undefined
    ? `${who} was turned away from this: “${act.summary}”`
    : `${who} tried to ${act.tried}, and was turned away.`
}

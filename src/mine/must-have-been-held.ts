import { conflict, type Act } from '#kernel'
import { heldAt } from '#repository'

/** Refuses the name of a version that was never in force. */
export async function mustHaveBeenHeld(act: Act, commit: string): Promise<void> {
  if (commit !== act.model.commit && (await heldAt(act.db, commit)) === undefined)
    throw conflict('No version of this name was ever in force. Leave it out to have read the present one.')
}

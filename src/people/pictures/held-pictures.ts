import { HeldShortly, type Undo, type Undoable } from '#kernel'
import type { KeptPicture } from './pictures-store.ts'

/** Pictures that were just replaced or taken away, each with whose it was. */
export const heldPictures = new HeldShortly<{ readonly personId: string; readonly picture: KeptPicture }>(20)

/** What puts the picture back that an entry replaced; undefined where there was none, or it is held no more. */
export const puttingBack = ({ facts: { handle, held } }: Undoable): Undo | undefined =>
  typeof handle === 'string' && typeof held === 'string' && heldPictures.get(held)
    ? { name: 'pictures.restore', input: { handle, held } }
    : undefined

/** The same where a picture was put in the place of another one, or of none. */
export const takingAway = (entry: Undoable): Undo | undefined =>
  'held' in entry.facts
    ? puttingBack(entry)
    : { name: 'pictures.remove', input: { handle: String(entry.facts['handle']) } }

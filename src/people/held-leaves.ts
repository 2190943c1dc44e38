import { HeldShortly, type Undo, type Undoable } from '#kernel'

/** A leave as it would have to be named to end it, or planned again. */
interface HeldLeave {
  readonly handle: string
  readonly from: string
  readonly until?: string
  readonly standIn?: string
  readonly reason?: string
}

/** Leaves that were just planned or ended: when somebody is away, and why, is not for the journal. */
export const heldLeaves = new HeldShortly<HeldLeave>()

/** The act of that name, with what of the leave is held. */
export function withHeldLeave(name: Undo['name'], { facts: { held } }: Undoable): Undo | undefined {
  const leave = heldLeaves.get(held)
  return leave && { name, input: { ...leave } }
}

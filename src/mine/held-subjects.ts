import { HeldShortly, isolated, type Undo, type Undoable } from '#kernel'
import { placeOf, type Given, type Subject } from './subject.ts'

/** What was just followed or read: what that is, is between oneself and the handbook, and not for the journal. */
interface HeldSubject {
  /** Absent where it was everything. */
  readonly title?: string
  /** What the act needs that takes it back. */
  readonly input: Readonly<Record<string, string>>
}

const heldSubjects = new HeldShortly<HeldSubject>()

/** Holds what was named, with what else takes it back; answers the name for the journal. */
export const holdSubject = (
  subject: Subject | undefined,
  { page, kind, name }: Given,
  more: Readonly<Record<string, string>> = {},
): string =>
  heldSubjects.hold({
    ...(subject && { title: placeOf(subject).title }),
    input: {
      ...(page !== undefined && { page }),
      ...(kind !== undefined && { kind }),
      ...(name !== undefined && { name }),
      ...more,
    },
  })

/** A page or rule in a sentence, to who did it just now; to everybody else what stands for all of them. */
export const subjectTold = ({ facts: { held } }: Undoable, otherwise: string): string => {
  const title = heldSubjects.get(held)?.title
  return title === undefined ? otherwise : `“${isolated(title)}”`
}

/** The act of that name, with what is held. */
export function withHeld(name: Undo['name'], { facts: { held } }: Undoable): Undo | undefined {
  const known = heldSubjects.get(held)
  return known && { name, input: known.input }
}

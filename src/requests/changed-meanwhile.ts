import { Refusal, type FieldFault } from '#kernel'

/** Two changed the same: what stands there now is said beside each field, and one way puts what was written in its place. */
export const changedMeanwhile = (says: string, fields: readonly FieldFault[], version: number): Refusal =>
  new Refusal('conflict', `${says} Nothing of what you wrote is lost.`, {
    fields,
    nearest: [
      {
        say: 'Put what you wrote in its place',
        detail: 'what stands there now is kept as an earlier version',
        change: { version: String(version) },
      },
    ],
  })

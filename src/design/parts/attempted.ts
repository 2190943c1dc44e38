import type { Attempt } from '../screen.ts'

/** What one field shows again after a refusal. */
export interface Typed {
  readonly value?: string
  readonly error?: string
}

/** Reads an attempt field by field: what was typed, and what does not fit there. Spread it into a `Field`. */
export function typedIn(
  attempt: Attempt | undefined,
  operation: string,
): (name: string, otherwise?: string) => Typed {
  const mine = attempt?.operation === operation ? attempt : undefined
  return (name, otherwise) => {
    const value = mine ? mine.values[name] : otherwise
    const ruling = mine?.refusal.ruling
    const error =
      mine?.refusal.fields.find(({ field }) => field === name)?.message ??
      (ruling?.field === name ? ruling.reason : undefined)
    return { ...(value === undefined ? {} : { value }), ...(error === undefined ? {} : { error }) }
  }
}

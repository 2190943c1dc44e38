import type { Asked, Attempt } from '../screen.ts'

/** What one field shows again after a refusal. */
export interface Typed {
  readonly value?: string
  readonly error?: string
}

/** Reads what was sent or asked field by field: what was typed, and what does not fit there. Spread it into a `Field`. */
export function typedIn(
  tried: Attempt | Asked | undefined,
  operation: string,
): (name: string, otherwise?: string) => Typed {
  const mine = tried?.operation === operation ? tried : undefined
  const refusal = mine && 'refusal' in mine ? mine.refusal : undefined
  return (name, otherwise) => {
    const value = mine ? mine.values[name] : otherwise
    const ruling = refusal?.ruling
    const error =
      refusal?.fields.find(({ field }) => field === name)?.message ??
      (ruling?.field === name ? ruling.reason : undefined)
    return { ...(value === undefined ? {} : { value }), ...(error === undefined ? {} : { error }) }
  }
}

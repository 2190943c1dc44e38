import type { Alternative } from '#kernel'

/** Name of the button that sends a form with other values: a way that would work. */
export const insteadName = 'instead'

/** What such a button carries: the fields to change, as a query string. */
export const insteadValue = (change: NonNullable<Alternative['change']>): string =>
  new URLSearchParams(change).toString()

/** The form's values with the chosen way taken: its fields put in, the button itself left out. */
export function takeInstead(values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { [insteadName]: chosen, ...typed } = values
  return chosen === undefined ? typed : { ...typed, ...Object.fromEntries(new URLSearchParams(chosen)) }
}

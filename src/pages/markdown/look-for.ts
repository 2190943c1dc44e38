/** Between which places something was looked for and is not there. */
const searched = new WeakMap<object, Map<string, readonly [from: number, to: number]>>()

/**
 * Looks for something once in a text that is being parsed: where it was not found, no smaller part is searched again, so that
 * a page of nothing but openings costs no more than its length. `find` answers -1 for nothing.
 */
export function lookFor(state: object, what: string, from: number, to: number, find: () => number): number {
  const known = searched.get(state) ?? new Map<string, readonly [from: number, to: number]>()
  searched.set(state, known)
  const vain = known.get(what)
  if (vain && vain[0] <= from && to <= vain[1]) return -1
  const found = find()
  if (found === -1) known.set(what, [from, to])
  return found
}

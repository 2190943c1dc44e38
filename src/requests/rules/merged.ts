/** What came of two changes of one thing made at the same time. */
export type Merged<Value> = { readonly value: Value } | { readonly clash: true }

/** One value: whoever changed it wins, unless both did, to something else. */
export function mergedValue<Value>(base: Value, mine: Value, theirs: Value): Merged<Value> {
  const same = (a: Value, b: Value): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
  if (same(mine, base) || same(mine, theirs)) return { value: theirs }
  return same(theirs, base) ? { value: mine } : { clash: true }
}

/** A text by its lines: changes at places apart are both kept. */
export function mergedText(base: string, mine: string, theirs: string): Merged<string> {
  const whole = mergedValue(base, mine, theirs)
  if ('value' in whole) return whole
  const [lines, own, other] = [base, mine, theirs].map((text) => text.split('\n')) as [
    string[],
    string[],
    string[],
  ]
  const [a, b] = [changed(lines, own), changed(lines, other)]
  // Lines that touch belong together: what one wrote may speak of the other.
  if (a.end >= b.start && b.end >= a.start) return { clash: true }
  const [first, second] = a.start < b.start ? [a, b] : [b, a]
  return {
    value: [
      ...lines.slice(0, first.start),
      ...first.by,
      ...lines.slice(first.end, second.start),
      ...second.by,
      ...lines.slice(second.end),
    ].join('\n'),
  }
}

/** The stretch of lines that was changed, and what stands there now. */
function changed(before: readonly string[], after: readonly string[]) {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1
  let kept = 0
  while (
    kept < before.length - start &&
    kept < after.length - start &&
    before[before.length - 1 - kept] === after[after.length - 1 - kept]
  )
    kept += 1
  return { start, end: before.length - kept, by: after.slice(start, after.length - kept) }
}

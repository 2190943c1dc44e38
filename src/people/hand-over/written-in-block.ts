import { isScalar, parseDocument } from 'yaml'

/** Where a value stands in a file, in characters of its text. */
export interface Place {
  readonly from: number
  readonly to: number
}

/** The offset at which each line of a text begins, and that of its end. */
function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/**
 * Where a block of a page writes a value, by the block's first and last line and the value's path in it. Undefined where
 * something else stands there: in a quoted block, or where the block is lent by an earlier version.
 */
export function placeInBlock(
  text: string,
  [first, last]: readonly [number, number],
  key: readonly PropertyKey[],
  value: string,
): Place | undefined {
  const starts = lineStarts(text)
  const [from, to] = [starts[first], starts[last - 1]]
  if (from === undefined || to === undefined || to <= from) return undefined
  try {
    const node: unknown = parseDocument(text.slice(from, to), { logLevel: 'silent' }).getIn(key, true)
    if (!isScalar(node) || String(node.value).replace(/^@/, '') !== value || !node.range) return undefined
    return { from: from + node.range[0], to: from + node.range[1] }
  } catch {
    return undefined
  }
}

/** A text as YAML reads it back, also between brackets and commas. */
export const asYaml = (text: string): string =>
  /^[\p{L}\p{N}][\p{L}\p{N} '’.()/-]*$/u.test(text) &&
  !/^(?:true|false|null|yes|no|on|off|[\d.]+)$/i.test(text)
    ? text
    : JSON.stringify(text)

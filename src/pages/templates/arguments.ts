/** What is given to a tag. */
export interface Arguments {
  readonly positional: readonly string[]
  /** By name in lower case, `_` as `-`. */
  readonly named: Readonly<Record<string, string>>
}

const most = 60
const piece =
  /[\s,]+|([\w-]+)\s*[=:]\s*(?:"((?:\\.|[^"\\])*)"|'([^']*)'|`([^`]*)`|([^\s"'`]+))|"((?:\\.|[^"\\])*)"|'([^']*)'|`([^`]*)`|([^\s,]+)/gsy

/** Reads `"one" two key="three" other: four`, as Hugo and Liquid write what they give along. */
export function readArguments(written: string): Arguments {
  const positional: string[] = []
  const named = new Map<string, string>()
  piece.lastIndex = 0
  for (
    let found = piece.exec(written);
    found && positional.length + named.size < most;
    found = piece.exec(written)
  ) {
    const [, key, double, single, raw, bare, aDouble, aSingle, aRaw, aBare] = found
    const escaped = double ?? aDouble
    const value = escaped === undefined ? (single ?? raw ?? bare ?? aSingle ?? aRaw ?? aBare) : plain(escaped)
    if (value === undefined) continue
    if (key === undefined) positional.push(value)
    else named.set(key.toLowerCase().replaceAll('_', '-'), value)
  }
  return { positional, named: Object.fromEntries(named) }
}

const plain = (escaped: string): string =>
  escaped.replace(/\\(.)/gs, (_, one: string) => (one === 'n' ? ' ' : one))

/** The value under the first name that is given, else the one in a place. */
export const argument = (
  { positional, named }: Arguments,
  names: readonly string[],
  place?: number,
): string | undefined => {
  for (const name of names) if (Object.hasOwn(named, name) && named[name]?.trim()) return named[name].trim()
  const value = place === undefined ? undefined : positional[place]?.trim()
  return value === '' ? undefined : value
}

import { nearestName } from './nearest.ts'

/** What is longer is no name that somebody mistyped. */
const longest = 60
/** So many are remembered at a time. */
const most = 1000

/** `nearestName` for many rows: each thing written is compared once, and nothing longer than a name is. */
export function rememberNearest(known: () => Iterable<string>): (written: string) => string | undefined {
  const found = new Map<string, string | undefined>()
  let names: readonly string[] | undefined
  return (written) => {
    if (written.length > longest) return undefined
    if (found.has(written)) return found.get(written)
    names ??= [...known()]
    const near = nearestName(written, names)
    if (found.size >= most) found.clear()
    found.set(written, near)
    return near
  }
}

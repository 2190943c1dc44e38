/** One ref that a push moves; null is "not there". */
export interface RefChange {
  readonly ref: string
  readonly from: string | null
  readonly to: string | null
}

const longest = 200
const forbidden = /[\p{Cc} ~^:?*[\\\uFFFD]|\.\.|@\{|\/\/|\/\.|\.lock(?:\/|$)|[/.]$/u

const said = (ref: string): string => ref.replace(/^refs\/(?:heads|tags)\//, '')

/** Why git could not hold a ref of that name beside the others, in words. */
function nameFault(ref: string, others: Iterable<string>): string | undefined {
  if (!/^refs\/(?:heads|tags)\/[^/]/.test(ref)) return `Only branches and tags can be pushed, not "${ref}".`
  if (forbidden.test(ref) || ref.startsWith('refs/heads/-') || Buffer.byteLength(ref) > longest)
    return `"${said(ref)}" cannot be a name. Use letters, digits, "-" and "/", at most ${longest} in all.`
  for (const other of others)
    if (other.startsWith(`${ref}/`) || ref.startsWith(`${other}/`))
      return `"${said(ref)}" and "${said(other)}" cannot both be names. Choose another one.`
  return undefined
}

/** What is wrong with the names that a push would move or remove; checked before git is asked to do it. */
export function refFault(
  changes: readonly RefChange[],
  present: ReadonlyMap<string, string>,
  branch: string,
): string | undefined {
  const after = new Set(present.keys())
  for (const { ref, to } of changes) if (to === null) after.delete(ref)
  const seen = new Set<string>()
  for (const { ref, to } of changes) {
    if (seen.has(ref)) return `"${said(ref)}" is named twice in one push.`
    seen.add(ref)
    if (to === null && ref === `refs/heads/${branch}`)
      return `"${branch}" is the branch that rules: it cannot be deleted.`
    const fault =
      to === null
        ? undefined
        : nameFault(
            ref,
            [...after].filter((other) => other !== ref),
          )
    if (fault) return fault
    if (to !== null) after.add(ref)
  }
  return undefined
}

/** Whether every ref stands where the pusher saw it. */
export const stillStand = (changes: readonly RefChange[], present: ReadonlyMap<string, string>): boolean =>
  changes.every(({ ref, from }) => (present.get(ref) ?? null) === from)

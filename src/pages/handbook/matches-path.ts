/** More than anybody writes; a pattern of braces could name any number of paths. */
const mostPatterns = 100
const longest = 500

/**
 * Whether a path is one that a pattern of Hugo's names, in whatever case: `*` within a folder, `**` over folders, `?` one letter,
 * `{a,b}` either. In no more time than both are long.
 */
export const matchesPath = (path: string, pattern: string): boolean =>
  pattern.length <= longest && spelledOut(pattern.toLowerCase()).some((one) => fits(path.toLowerCase(), one))

/** A pattern with braces as patterns without. */
function spelledOut(pattern: string): readonly string[] {
  let all = ['']
  for (const [, words, choice] of pattern.matchAll(/([^{]+)|\{([^{}]*)\}|\{/g)) {
    const ways = choice === undefined ? [words ?? '{'] : choice.split(',')
    all = all.flatMap((begun) => ways.map((way) => begun + way)).slice(0, mostPatterns)
  }
  return all
}

/** Follows all places of the pattern that the path may have come to, letter by letter. */
function fits(path: string, pattern: string): boolean {
  const parts = pattern.match(/\*\*|[^]/g) ?? []
  let at = reached(parts, new Set([0]))
  for (const letter of path) {
    const next = new Set<number>()
    for (const place of at) {
      const part = parts[place]
      if (part === '**' || (part === '*' && letter !== '/')) next.add(place)
      else if (part === letter || (part === '?' && letter !== '/')) next.add(place + 1)
    }
    at = reached(parts, next)
  }
  return at.has(parts.length)
}

/** Stars may stand for nothing, and `/**` for the folder itself. */
function reached(parts: readonly string[], at: Set<number>): ReadonlySet<number> {
  for (const place of at) {
    const part = parts[place]
    if (part === '*' || part === '**') at.add(place + 1)
    if (part === '/' && parts[place + 1] === '**' && place + 2 === parts.length) at.add(parts.length)
  }
  return at
}

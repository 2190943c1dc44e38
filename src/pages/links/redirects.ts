import type { Finding } from '../finding.ts'
import { followPattern } from './moved-pattern.ts'
import { withoutEnding } from './places.ts'
import type { RedirectRules } from './read-redirects.ts'
import { decoded, folded, readWritten } from './written.ts'

/** A file's rules, and whether its reader may know what it says of other sites. */
export interface RuleFile {
  readonly path: string
  readonly rules: RedirectRules
  readonly isOpen: boolean
}

/** A page and the addresses that its front matter says it had. */
export interface HadAddresses {
  readonly url: string
  readonly aliases: readonly string[]
}

/** One step from an address where nothing stands any more; as written, or undefined. */
export type Redirects = (place: string) => { readonly to: string; readonly isOpen: boolean } | undefined

/** What pages say of themselves goes before what a file says of them, one address before a pattern. */
export function redirectsOf(files: readonly RuleFile[], pages: readonly HadAddresses[]): Redirects {
  const exact = new Map<string, { to: string; isOpen: boolean }>()
  const add = (from: string, to: string, isOpen: boolean) => {
    const key = addressKey(from)
    if (!exact.has(key)) exact.set(key, { to, isOpen })
  }
  for (const { url, aliases } of pages) for (const alias of aliases) add(fullAlias(alias, url), url, true)
  for (const { rules, isOpen } of files) for (const { from, to } of rules.exact) add(from, to, isOpen)
  const patterns = files.flatMap(({ rules, isOpen }) =>
    rules.patterns.map((pattern) => ({ pattern, isOpen })),
  )
  return (place) => {
    const known = exact.get(addressKey(place))
    if (known || patterns.length === 0) return known
    const address = `/${place.split('/').filter(Boolean).join('/')}/`
    for (const { pattern, isOpen } of patterns) {
      const to = followPattern(pattern, address)
      if (to !== undefined) return { to, isOpen }
    }
    return undefined
  }
}

/** One for all the forms of an address. */
export const addressKey = (address: string): string =>
  folded(withoutEnding(decoded(readWritten(address).path).split('/').filter(Boolean).join('/')))

/** Hugo reads an alias without a slash in front from the page's own folder. */
const fullAlias = (alias: string, url: string): string =>
  alias.startsWith('/') || /^[a-z]+:\/\//i.test(alias)
    ? alias.replace(/^[a-z]+:\/\/[^/]*/i, '')
    : url.slice(0, url.lastIndexOf('/', url.length - 2) + 1) + alias

export const mostSteps = 8

/** Rules that lead back to themselves, each with its line. */
export function loopsIn(files: readonly RuleFile[], redirects: Redirects): readonly Finding[] {
  return files.flatMap(({ path, rules }) =>
    rules.exact
      .filter(({ from }) => returns(from, redirects))
      .map(({ from, line }) => ({
        code: 'redirect-loop',
        severity: 'warning' as const,
        path,
        line,
        message: `Who goes to ${from} is led round in a circle.`,
        mend: 'Name a page that stands where the rule leads.',
      })),
  )
}

function returns(from: string, redirects: Redirects): boolean {
  const seen = new Set([addressKey(from)])
  let at = from
  for (let step = 0; step < mostSteps; step++) {
    const next = redirects(readWritten(at).path)
    if (!next || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(next.to)) return false
    at = next.to
    const key = addressKey(at)
    if (seen.has(key)) return true
    seen.add(key)
  }
  return true
}

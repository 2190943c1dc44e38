import type { Finding } from '#pages'
import type { Found } from './found.ts'

const most = 10

/**
 * The worst of what is wrong, each said once with the number of its places: errors before warnings, then by how many
 * places have it and how often their pages are linked. `reach` is how often a page is linked.
 */
export function worstFindings(all: readonly Finding[], reach: (path: string) => number): Found['findings'] {
  const wrong = all.filter(({ severity }) => severity !== 'info')
  const groups = Map.groupBy(wrong, ({ code, severity, message }) => `${severity} ${code} ${message}`)
  const weighed = [...groups.values()].flatMap((group) => {
    const first = group.toSorted((a, b) => reach(b.path) - reach(a.path))[0]
    const weight = group.reduce((sum, { path }) => sum + 1 + Math.log2(1 + reach(path)), 0)
    return first ? [{ finding: first, places: group.length, weight }] : []
  })
  const inOrder = weighed.toSorted(
    (a, b) =>
      Number(b.finding.severity === 'error') - Number(a.finding.severity === 'error') || b.weight - a.weight,
  )
  const errors = wrong.filter(({ severity }) => severity === 'error').length
  return {
    errors,
    warnings: wrong.length - errors,
    worst: inOrder
      .slice(0, most)
      .map(({ finding: { code, severity, message, mend, path, line }, places }) => ({
        ...{ code, message, places, path },
        severity: severity === 'error' ? ('error' as const) : ('warning' as const),
        line: line ?? 1,
        ...(mend !== undefined && { mend }),
      })),
  }
}

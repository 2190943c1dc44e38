import type { Finding } from '#model'

/** What makes two errors the same one although lines have moved. */
const sameness = ({ kind, name, path, code }: Finding): string => [kind, name ?? path, code].join('\n')

/** The errors that a version brings and the one before it had not; one more of a sort counts as new. */
export function newErrors(before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
  const known = new Map<string, number>()
  for (const finding of before)
    if (finding.severity === 'error') known.set(sameness(finding), (known.get(sameness(finding)) ?? 0) + 1)
  return after.filter((finding) => {
    if (finding.severity !== 'error') return false
    const left = known.get(sameness(finding)) ?? 0
    known.set(sameness(finding), left - 1)
    return left <= 0
  })
}

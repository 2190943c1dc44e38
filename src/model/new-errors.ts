import type { Finding } from './finding.ts'

/** What an error says without where it stands: quoted text and line numbers may move. */
const meaningOf = ({ kind, name, code, message }: Finding): string =>
  [
    kind,
    name ?? '',
    code,
    message
      .replaceAll(/“[^”]*”/g, '“”')
      .replaceAll(/[^\s]+:\d+/g, '')
      .replaceAll(/\bline \d+/g, ''),
  ].join('\u0000')

/**
 * The errors of `after` that `before` did not have: what a push newly breaks. An error that has only moved, within its
 * page or to another one, is not new; a second one of the same meaning is.
 */
export function newErrors(before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
  const left = new Map<string, number>()
  for (const finding of before) {
    const meaning = meaningOf(finding)
    left.set(meaning, (left.get(meaning) ?? 0) + 1)
  }
  return after.filter((finding) => {
    if (finding.severity !== 'error') return false
    const meaning = meaningOf(finding)
    const had = left.get(meaning) ?? 0
    if (had > 0) left.set(meaning, had - 1)
    return had === 0
  })
}

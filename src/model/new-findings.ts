import type { Finding } from '#pages'

/** What a finding says without where it stands: quoted text and line numbers may move. */
const meaningOf = ({ kind = '', name = '', code, message }: Finding): string =>
  [
    kind,
    name,
    code,
    message
      .replaceAll(/“[^”]*”/g, '“”')
      .replaceAll(/[^\s]+:\d+/g, '')
      .replaceAll(/\bline \d+/g, ''),
  ].join('\u0000')

/**
 * The findings of `after` that `before` did not have: what a push newly breaks. One that has only moved, within its page or
 * to another one, is not new; a second one of the same meaning is.
 */
export function newFindings<Found extends Finding>(
  before: readonly Finding[],
  after: readonly Found[],
): readonly Found[] {
  const left = new Map<string, number>()
  for (const finding of before) {
    const meaning = meaningOf(finding)
    left.set(meaning, (left.get(meaning) ?? 0) + 1)
  }
  return after.filter((finding) => {
    const meaning = meaningOf(finding)
    const had = left.get(meaning) ?? 0
    if (had > 0) left.set(meaning, had - 1)
    return had === 0
  })
}

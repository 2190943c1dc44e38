import type { RequestType } from '../kinds/request-value.ts'
import { answerSaid, type Fields } from './answer.ts'

/** As many characters as a subject may have. */
export const longestSubject = 255

type Pattern = Pick<RequestType, 'subject' | 'slots'>

/** The subject that the pattern gives with these answers; a slot without one stays empty. */
export const subjectOf = ({ subject }: Pattern, fields: Fields): string =>
  subject
    .replaceAll(/\{([^{}]*)\}/g, (_, slot: string) => answerSaid(fields[slot.trim()]))
    .replaceAll(/\s+/g, ' ')
    .trim()

/**
 * The answers that a written subject holds: `Proposal: Remote podcast` is that of `{idea}`. One that fits but for capitals
 * and spaces is told as it should be; undefined where it does not fit at all.
 */
export function slotsIn(
  { subject, slots }: Pattern,
  written: string,
): { readonly fields: Readonly<Record<string, string>>; readonly exact: boolean } | undefined {
  const parts = subject.split(/\{[^{}]*\}/)
  const loose = parts.map((part) => escaped(part.trim()).replaceAll(/\\?\s+/g, String.raw`\s+`))
  const found = new RegExp(`^\\s*${loose.join(String.raw`\s*(.+?)\s*`)}\\s*$`, 'iu').exec(written)
  if (!found) return undefined
  const fields = Object.fromEntries(slots.map((slot, at) => [slot, (found[at + 1] ?? '').trim()]))
  return { fields, exact: subjectOf({ subject, slots }, fields) === written.trim() }
}

const escaped = (text: string): string => RegExp.escape(text).replaceAll(String.raw`\x20`, ' ')

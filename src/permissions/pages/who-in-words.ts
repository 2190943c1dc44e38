import { listInWords } from '#design'
import type { TableRow } from '../rows.ts'

/** Who may, in a sentence. */
export function whoInWords({ strangers, members, only }: TableRow): string {
  if (only.length > 0) return `Only ${listInWords(only, 'or')}.`
  if (strangers === 'yes') return 'Everybody, strangers too.'
  return members === 'no' ? 'Administrators.' : 'Everybody who works here.'
}

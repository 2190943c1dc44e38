import { listInWords } from '#design'
import type { TableRow } from '../rows.ts'

/** Who may, in a sentence, and what of it asks for more than being signed in. */
export function whoInWords({ fresh, ...row }: TableRow): string {
  if (fresh === undefined) return peopleOf(row)
  const part = fresh === 'all of it' ? '' : `, ${fresh}`
  return `${peopleOf(row)} Yourself, no program, and freshly signed in${part}.`
}

function peopleOf({ strangers, members, only }: Omit<TableRow, 'fresh'>): string {
  if (only.length > 0) return `Only ${listInWords(only, 'or')}.`
  if (strangers === 'yes') return 'Everybody, strangers too.'
  return members === 'no' ? 'Administrators.' : 'Everybody who works here.'
}

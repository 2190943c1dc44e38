import { listInWords } from '#design'
import { capital, administrators } from '#kernel'
import type { TableRow } from '../rows.ts'

/** Whoever may by what they are to it, named; undefined where that plays no part. Administrators have their own column. */
export function relationsInWords({ only }: Pick<TableRow, 'only'>): string | undefined {
  const named = only.filter((says) => says !== administrators.says)
  return named.length === 0 ? undefined : capital(listInWords(named, 'or'))
}

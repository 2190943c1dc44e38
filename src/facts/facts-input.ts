import { z } from 'zod'
import { listInWords } from '#design'
import type { FactKind } from './fact-kind.ts'
import { sourceField } from './source.ts'

/** A batch holds so many rows at most. */
export const mostRows = 5000
/** Letters of a CSV file. */
const mostLetters = 5_000_000

const howMany = `Send 1 to ${mostRows.toLocaleString('en')} rows at a time.`

/** As an address or a button says it. */
const isYes = (written: string): boolean => written === 'true' || written === 'yes'

/** One of the kinds by its name. */
export const kindField = (kinds: readonly FactKind[]) => {
  const names = kinds.map(({ name }) => name)
  return z.enum(names, `Say what the rows are: ${listInWords(names, 'or')}.`)
}

/** A batch as it is sent: rows, or the same as CSV. Rows are judged one by one, so none of them is refused here. */
export const factsInput = (kinds: readonly FactKind[]) =>
  z.object({
    source: sourceField,
    kind: kindField(kinds),
    rows: z
      .array(z.unknown(), howMany)
      .min(1, howMany)
      .max(mostRows, howMany)
      .optional()
      .meta({ items: { anyOf: kinds.map(rowSchema) } }),
    csv: z
      .string('Send the text of the file.')
      .max(mostLetters, 'This file is too large. Send at most 5 MB at a time.')
      .optional()
      .describe('The same as CSV: a line of column names, then one row each.'),
    preview: z
      .union([z.boolean(), z.enum(['true', 'false', 'yes', 'no']).transform(isYes)], 'Say true or false.')
      .default(false)
      .describe('Says what would come of each row and keeps none.'),
  })

function rowSchema({ name, row }: FactKind) {
  const { $schema: _, ...schema } = z.toJSONSchema(row, { io: 'input', unrepresentable: 'any' })
  return { title: name, ...schema }
}

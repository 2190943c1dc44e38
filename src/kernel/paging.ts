import { z } from 'zod'
import { number } from './fields.ts'

const goOn = 'Go on with the `next` of an earlier answer.'
const most = 100

/** How many one answer holds. */
export const limitField = number(`Say how many, from 1 to ${most}.`)
  .refine((wanted) => wanted <= most, `Say how many, from 1 to ${most}.`)
  .default(50)
  .meta({ description: 'How many one answer holds.', minimum: 1, maximum: most, default: 50 })

/** Where a list goes on: the `next` of an earlier answer. `parts` is what the list is ordered by. */
export const afterField = <Parts extends z.ZodType>(parts: Parts) =>
  z
    .string({ error: goOn })
    .max(500, goOn)
    .transform((written, context): z.output<Parts> => {
      const read = parts.safeParse(partsIn(written))
      if (read.success) return read.data
      context.addIssue({ code: 'custom', message: goOn })
      return z.NEVER
    })
    .optional()
    .describe('Goes on after an earlier answer: its `next`.')

function partsIn(written: string): unknown {
  try {
    const text = Buffer.from(written, 'base64url').toString('utf8')
    // No text of the database holds it, however it is written.
    return /\\u0000|\0/.test(text) ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The place after one entry of a list, as `next` says it. */
export const placeAfter = (...parts: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url')

/** One answer of a list of which one more than `limit` was read: that one only says that there are more. */
export function pageOf<Item>(
  found: readonly Item[],
  limit: number,
  placeOf: (last: Item) => string,
): { readonly page: readonly Item[]; readonly next?: string } {
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return found.length > limit && last !== undefined ? { page, next: placeOf(last) } : { page }
}

import { z } from 'zod'

const ask = 'Say what it is called there: its id, like 4711.'
const address = 'An id is what the other place calls the row, like 4711, not an e-mail address.'

/** The id that a row has where it is kept: a number or a short word; never an address, since the journal keeps it. */
export const foreignId = z
  .union([z.int(ask).transform(String), z.string(ask)], ask)
  .transform((written) => written.trim())
  .pipe(
    z
      .string()
      .min(1, ask)
      .max(200, 'Use at most 200 characters.')
      .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'Write it on one line, without control characters.')
      .regex(/^[^@]*$/, address),
  )
  .describe('What it is called where it is kept.')

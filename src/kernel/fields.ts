import { z } from 'zod'
import { seenText } from './seen-text.ts'

// PostgreSQL text holds every character but NUL; other control characters have no place in one line.
const oneLine = /^[^\p{Cc}]*$/u
/** Spaces, joiners and marks alone show nothing. */
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u
const anyText = /^[^\0]*$/

/** One line of text, trimmed, and without what nobody sees. `ask` is what is said when nothing is there: "Say what it is called." */
export const line = (ask: string, most = 200) =>
  z
    .string({ error: ask })
    .overwrite(seenText)
    .trim()
    .regex(visible, ask)
    .max(most, `Use at most ${most} characters.`)
    .regex(oneLine, 'Write this on one line, without control characters.')
    .describe(ask)

/** Several lines of text, trimmed at the ends. */
export const text = (ask: string, most = 20_000) =>
  z
    .string({ error: ask })
    .trim()
    .regex(visible, ask)
    .max(most, `Use at most ${most.toLocaleString('en')} characters.`)
    .regex(anyText, 'This holds a character that no text can hold (NUL).')
    .describe(ask)

/** A day as `2027-01-14`, of the centuries in which work is planned. */
export const day = (ask: string) =>
  z.iso
    .date({ error: ask })
    .refine((written) => written >= '1900' && written < '3000', ask)
    .describe(ask)

/** A human number as in addresses: 1 and up; written in digits where it comes from a form or an address. */
export const number = (ask: string) =>
  z
    .union(
      [
        z.int(ask),
        z
          .string(ask)
          .regex(/^\s*\d{1,16}\s*$/, ask)
          .transform(Number),
      ],
      ask,
    )
    .refine((wanted) => wanted >= 1 && wanted <= Number.MAX_SAFE_INTEGER, ask)
    .describe(ask)

/** The same of what is counted in one place: it stands in a column of 32 bits. */
export const smallNumber = (ask: string) => number(ask).refine((wanted) => wanted < 2 ** 31, ask)

/** Yes or no; `true` or `false` in words where it comes from a form or an address. */
export const yesNo = (ask: string) =>
  z.union([z.boolean(ask), z.enum(['true', 'false'], ask).transform((written) => written === 'true')], ask)

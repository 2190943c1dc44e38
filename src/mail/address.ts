import { z } from 'zod'

const ask = 'Write an address like noor@example.com.'
/** RFC 5321 §4.5.3.1 */
const most = { whole: 254, local: 64 }

/**
 * Letters of every script and what else a local part may hold unquoted (RFC 5322 §3.2.3, RFC 6531 §3.3); a domain of
 * labels with a dot. Nothing that could end a header or begin another address.
 */
const form =
  /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~.-]+@(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?\.)+[\p{L}\p{M}\p{N}-]{2,}$/u

/** Whether mail can be sent to this at all. */
const isAddress = (written: string): boolean =>
  written.length <= most.whole && written.indexOf('@') <= most.local && form.test(written)

/** An address as people type it, with spaces around. */
export const addressInput = z
  .string({ error: ask })
  .trim()
  .max(most.whole, ask)
  .refine(isAddress, ask)
  .describe(ask)

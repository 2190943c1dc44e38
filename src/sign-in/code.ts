import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'

/** How long a code works, and how often one may be tried. */
export const codeLasts = { minutes: 10 } as const
export const codeTries = 5

/** With eight a thousand tries find one code in a hundred thousand. */
const digits = 8
const ask = `Type the ${digits} digits of the mail.`

/** Eight digits, each as likely as any other. */
export const newCode = (): string => String(randomInt(10 ** digits)).padStart(digits, '0')

/** What is kept of a code: without the secret that only the browser holds, any code could be its. */
export const codeHash = (code: string, id: string, browserSecret: string): string =>
  createHmac('sha256', browserSecret).update(`${id} ${code}`).digest('hex')

/** In the same time whatever is sent. */
export const isCode = (code: string, id: string, browserSecret: string, hash: string): boolean =>
  timingSafeEqual(Buffer.from(codeHash(code, id, browserSecret)), Buffer.from(hash))

/** A code as it is typed or pasted: spaces and hyphens between, digits of East Asian width. */
export const codeInput = z
  .string({ error: ask })
  .max(100, ask)
  .transform((written) => written.normalize('NFKC').replaceAll(/[\s\p{Cf}\p{Pd}]/gu, ''))
  .pipe(z.string().regex(/^\d{8}$/, ask))
  .describe(ask)

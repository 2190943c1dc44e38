import { z } from 'zod'
import { line } from '#kernel'

/** One line of text as other tools keep it: a line break within it is a space. `ask` as for `line`. */
export const factLine = (ask: string, most?: number) =>
  z
    .string({ error: ask })
    .transform((written) => written.replaceAll(/\s+/gu, ' '))
    .pipe(line(ask, most))

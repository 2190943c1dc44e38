import { z } from 'zod'
import { line } from '#kernel'

/** Names as they are written: one to a line, or as a list. */
export const linesInput = (ask: string, most = 50) =>
  z
    .union([z.string(ask).max(20_000, ask), z.array(line(ask)).max(most, ask)], ask)
    .transform((written) =>
      (typeof written === 'string' ? written.split('\n') : written).map((one) => one.trim()).filter(Boolean),
    )
    .transform((all) => [...new Set(all)])
    .refine((all) => all.length <= most, `Name ${most} at most.`)
    .describe(ask)

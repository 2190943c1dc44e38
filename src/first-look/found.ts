import { z } from 'zod'

const counted = z.array(z.tuple([z.string(), z.number()]))

/** A place in a file. */
const place = { path: z.string(), line: z.number() }

/** What was found in a handbook when it was read for the first time, as it is kept. */
export const foundShape = z.object({
  pages: z.number(),
  files: z.number(),
  words: z.number(),
  /** Pages that only some may read: nothing of them is kept here. */
  apart: z.number(),
  languages: counted,
  /** Ways of writing: name, how often, on how many pages. */
  dialects: z.array(z.tuple([z.string(), z.number(), z.number()])),
  people: z.object({
    listed: z.object({ path: z.string(), count: z.number() }).optional(),
    owners: z.object({ path: z.string(), count: z.number() }).optional(),
    handles: z.number(),
    often: counted,
  }),
  candidates: z.object({
    counted,
    best: z.array(z.object({ sort: z.string(), text: z.string(), to: z.number(), ...place })),
  }),
  findings: z.object({
    errors: z.number(),
    warnings: z.number(),
    worst: z.array(
      z.object({
        code: z.string(),
        severity: z.enum(['error', 'warning']),
        message: z.string(),
        mend: z.string().optional(),
        /** How many places have it. */
        places: z.number(),
        ...place,
      }),
    ),
  }),
  /** Whether the handbook says who may read it. */
  readersDecided: z.boolean(),
  /** Rules that run already. */
  rules: z.number(),
  seconds: z.number(),
})

export type Found = z.infer<typeof foundShape>

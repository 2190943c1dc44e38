import { z } from 'zod'
import { dayJson, instantJson, listJson } from '#kernel'
import { detailNames } from './said-last.ts'

/** What is kept privately of somebody, as far as the one who asks may see it. */
export const detailsJson = z
  .object({
    handle: z.string(),
    name: z.string(),
    email: z.string().optional(),
    startOn: dayJson.optional(),
    lastOn: dayJson.optional(),
    manager: z.object({ handle: z.string(), name: z.string() }).optional(),
    zone: z.string().optional(),
    hours: z.string().optional(),
    said: listJson(
      z.object({
        field: z.enum(detailNames),
        by: z.enum(['screen', 'file', 'provider']),
        source: z.string().optional(),
        at: instantJson,
      }),
    ).describe('Who said each of them last.'),
    mayKeep: listJson(z.enum(detailNames)).describe('What whoever asks may change.'),
  })
  .meta({ id: 'Details' })

/** The same as screens draw it. */
export type DetailsSeen = z.output<typeof detailsJson>

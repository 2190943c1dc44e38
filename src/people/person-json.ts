import { z } from 'zod'

/** Somebody as a public team page shows them. */
export const personJson = z
  .object({
    handle: z.string(),
    name: z.string(),
    title: z.string().optional(),
    team: z.string().optional(),
    region: z.string().optional(),
  })
  .meta({ id: 'Person' })

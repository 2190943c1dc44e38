import { z } from 'zod'
import { listJson } from '#kernel'

/** Somebody as a public team page shows them. */
export const personJson = z
  .object({
    handle: z.string(),
    name: z.string(),
    title: z.string().optional(),
    team: z.string().optional().describe('The main one, where they are in more.'),
    alsoIn: listJson(z.string()).optional().describe('Further teams.'),
    region: z.string().optional(),
  })
  .meta({ id: 'Person' })

import { z } from 'zod'
import { citationJson, dayJson, instantJson, listJson } from '#kernel'
import { sections } from './kinds/sections.ts'

/** A checklist as programs get it. */
export const checklistJson = z.object({
  handle: z.string(),
  name: z.string(),
  items: listJson(
    z.object({
      number: z.number(),
      section: z.enum(sections),
      says: z.string(),
      href: z.string().optional(),
      vacant: z.boolean().describe('Nobody holds the title that is meant.'),
      dueOn: dayJson,
      citation: citationJson,
      done: z.object({ byName: z.string(), at: instantJson, note: z.string().optional() }).optional(),
      endedAt: instantJson.optional().describe('Since when the page says so no more.'),
    }),
  ),
})

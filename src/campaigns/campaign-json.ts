import { z } from 'zod'
import { dayJson, instantJson, listJson } from '#kernel'

/** A campaign as programs have it. */
export const campaignJson = z
  .object({
    number: z.int(),
    name: z.string(),
    type: z.string(),
    channel: z.string(),
    team: z.string(),
    region: z.string().optional(),
    places: listJson(z.string()),
    startsOn: dayJson,
    plannedBy: z.object({ handle: z.string(), name: z.string() }),
    plannedAt: instantJson,
    importedFrom: z.object({ source: z.string(), id: z.string() }).optional().describe('Where it is kept.'),
    cancelled: z.object({ by: z.string(), at: instantJson, why: z.string() }).optional(),
    waiting: z
      .object({ place: z.int(), since: instantJson, by: z.string(), until: instantJson })
      .optional()
      .describe('It has no place: where it stands in line, and when the day it is for begins.'),
  })
  .meta({ id: 'Campaign' })

/** The number of the campaign that was acted on. */
export const numberJson = z.object({
  number: z.int(),
  waiting: z.boolean().optional().describe('True where it has no place and waits in line.'),
})

import { z } from 'zod'
import { dayJson, instantJson, listJson } from '#kernel'

/** A short link as every door shows it. */
export const shortLinkJson = z
  .object({
    name: z.string(),
    address: z.string().describe('What is typed or printed.'),
    spoken: z.string().describe('How it is said aloud.'),
    leadsTo: z
      .object({ href: z.string(), title: z.string() })
      .optional()
      .describe('Absent where nothing stands there that you may read.'),
    wrong: z.string().optional().describe('What is wrong with where it leads.'),
    madeBy: z.string().describe('Handle of who made it.'),
    madeAt: instantJson,
    endedAt: instantJson.optional().describe('Since when it leads nowhere any more.'),
    clicks: z.int().describe('How often it was opened in the last thirty days.'),
    mayChange: z.boolean().describe('Whether you may change or end it.'),
  })
  .meta({ id: 'ShortLink' })

/** How often it was opened, of one source on one day. */
export const clicksJson = z
  .object({ on: dayJson.describe('Of universal time.'), source: z.string(), count: z.int() })
  .meta({ id: 'Clicks' })

/** What came of making or changing one. */
export const madeJson = z.object({
  name: z.string(),
  address: z.string(),
  spoken: z.string(),
  soundsLike: listJson(z.string()).describe('Other short links that sound alike: say which one is meant.'),
})

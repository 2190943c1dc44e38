import { z } from 'zod'
import { citationJson, instantJson, listJson } from '#kernel'

/** Because of what a rule holds for somebody. */
export const whyJson = z
  .object({
    by: z.enum(['role', 'team', 'region', 'everybody']),
    name: z.string().optional().describe('Of the role, team or region.'),
  })
  .meta({ id: 'Why' })

const pieceJson = z.object({ is: z.enum(['same', 'gone', 'new']), text: z.string() })

/** Something that changed and concerns who asks. */
export const changeJson = z
  .object({
    page: z.string().optional().describe('Of a page: its address.'),
    kind: z.string().optional().describe('Of a rule: its kind.'),
    name: z.string().optional().describe('Of a rule: its name.'),
    title: z.string(),
    href: z.string().describe('Where one reads it; of what is gone, as it was.'),
    change: z.enum(['added', 'ended', 'renamed', 'changed']),
    why: whyJson.optional().describe('Why it holds for you; absent where you only follow it.'),
    citation: citationJson.optional(),
    sentences: listJson(listJson(pieceJson)).describe('Was and is, sentence by sentence.'),
    more: z.int().describe('Sentences that changed too.'),
    author: z.string().optional().describe('Who wrote it.'),
    since: instantJson.optional().describe('Since when it is in force.'),
    historyHref: z.string(),
  })
  .meta({ id: 'Change' })

/** Whether what changed is told with this answer, or only with a later one. */
export const comparingJson = z
  .boolean()
  .describe('What changed is still being worked out and not told yet: ask again in a moment.')

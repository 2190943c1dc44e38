import { z } from 'zod'
import { instantJson, listJson } from '#kernel'

const ask = 'Name the change by the id of its commit, or say latest.'

/** How a change is named in every door. */
export const changeInput = z
  .string(ask)
  .regex(/^(?:[0-9a-f]{7,40}|latest)$/, ask)
  .describe('Id of its commit, of which the beginning is enough; `latest` is the last that came into force.')

/** What of a change every answer tells. */
export const changeJson = z
  .object({
    commit: z.string(),
    title: z.string().describe('First line of what was said with it.'),
    author: z.string(),
    since: instantJson,
    labels: listJson(z.string()),
    pages: listJson(z.object({ title: z.string(), url: z.string() })).describe('Pages that it touched.'),
    version: z.string().describe('The version with which it came into force.'),
    before: z.string().describe('The version that ruled before.'),
  })
  .meta({ id: 'ChangeInForce' })

import { z } from 'zod'

/** What this door reads of the handbook's own answers; all else goes through as it is. */
const cited = z.looseObject({ quote: z.string(), url: z.string(), commit: z.string() })

const rule = z.looseObject({
  kind: z.string(),
  name: z.string(),
  said: z.string(),
  owner: z.string().optional(),
  citation: cited,
})

const anything = z.json()

export const ruleSaid = z.object({ rule }).catchall(anything)

export const rulesSaid = z.object({
  rules: z.array(rule),
  kinds: z.array(z.string()),
  next: z.string().optional(),
})

export const pageSaid = z.looseObject({
  title: z.string(),
  url: z.string(),
  commit: z.string(),
  markdown: z.string(),
  whole: z.boolean(),
  sections: z.array(z.unknown()),
})

export const hitsSaid = z.object({
  hits: z.array(
    z.looseObject({
      title: z.string(),
      url: z.string(),
      anchor: z.string().optional(),
      owner: z.string().optional(),
    }),
  ),
})

export const historySaid = z.object({
  title: z.string(),
  url: z.string(),
  versions: z.array(z.object({ commit: z.string(), on: z.string(), author: z.string(), said: z.string() })),
})

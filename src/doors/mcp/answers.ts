import { z } from 'zod'

/** What this door reads of the handbook's own answers; all else goes through as it is. */
const shown = <Shape extends z.ZodRawShape>(shape: Shape) => z.object(shape).catchall(z.json())

const cited = shown({ quote: z.string(), url: z.string(), commit: z.string() })

const rule = shown({
  kind: z.string(),
  name: z.string(),
  title: z.string(),
  said: z.string(),
  owner: z.string().optional(),
  citation: cited,
})

export const ruleSaid = shown({ rule })

export const rulesSaid = z.object({
  rules: z.array(rule),
  kinds: z.array(z.string()),
  next: z.string().optional(),
})

export const pageSaid = shown({
  title: z.string(),
  url: z.string(),
  commit: z.string(),
  markdown: z.string(),
  whole: z.boolean(),
  sections: z.array(z.object({ anchor: z.string() })),
})

export const hitsSaid = z.object({
  hits: z.array(
    shown({
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

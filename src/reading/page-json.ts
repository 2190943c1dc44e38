import { z } from 'zod'
import { dayJson, listJson } from '#kernel'

const lines = z.tuple([z.int(), z.int()]).readonly().describe('First and last line in the file.')

/** A place in the handbook that was found, with its sentence. */
export const hitJson = z
  .object({
    title: z.string(),
    url: z.string().describe('The page’s address in the handbook.'),
    path: z.string(),
    owner: z.string().optional().describe('Who answers for the page.'),
    section: z.string().optional(),
    anchor: z.string().optional(),
    quote: z.string(),
    lines,
    commit: z.string(),
    others: listJson(z.object({ anchor: z.string(), section: z.string() })).describe(
      'Other sections of the same page that hold all words.',
    ),
  })
  .meta({ id: 'Hit' })

/** A version of a page. */
export const pageVersionJson = z
  .object({ commit: z.string(), on: dayJson, author: z.string(), said: z.string() })
  .meta({ id: 'PageVersion' })

/** Where a section stands, so that one may ask for it alone. */
export const sectionJson = z.object({ anchor: z.string(), title: z.string(), level: z.int(), lines })

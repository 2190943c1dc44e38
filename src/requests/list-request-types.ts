import { z } from 'zod'
import { citationJson, get, listJson, question, yes, type Definition } from '#kernel'
import { textOnly } from '#reading'
import type { RequestType } from './kinds/request-value.ts'
import { request } from './kinds/request.ts'

const fieldJson = z.object({
  id: z.string(),
  type: z.string(),
  label: z.string(),
  description: z.string().optional(),
  required: z.boolean(),
  options: listJson(z.string()),
})

/** What the pages of a node's git are read from. */
export type TypesWorld = Parameters<typeof textOnly>[0]

export const saidRequestTypes = {
  does: 'question',
  name: 'requests.types',
  at: get('/requests/types'),
  summary:
    'Lists every type of request that pages define, with its form and its sentence; and headings that describe one in text only.',
  who: 'anyone',
  input: z.object({}),
  answers: z.object({
    types: listJson(
      z.object({
        name: z.string(),
        title: z.string(),
        says: z.string(),
        needed: z.boolean().describe('False where the page says that no request is needed.'),
        project: z.string().optional(),
        form: listJson(fieldJson),
        citation: citationJson,
      }),
    ),
    textOnly: listJson(z.object({ title: z.string(), page: z.string(), href: z.string() })).describe(
      'Headings with numbered steps to ask for something, and no rule that runs them.',
    ),
  }),
  example: () => ({}),
} as const

export const listRequestTypes = (world: TypesWorld) =>
  question({
    ...saidRequestTypes,
    may: () => yes,
    answer: async (look) => ({
      types: look.model.all(request).map(typeSaid),
      textOnly: await textOnly(world, look),
    }),
  })

/** A type as programs and screens have it. */
export const typeSaid = ({ name, title, said, value, citation }: Definition<RequestType>) => ({
  name,
  title,
  says: said,
  needed: value.needed,
  ...(value.needed && { project: value.project }),
  form: value.form,
  citation,
})

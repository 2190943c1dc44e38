import { z } from 'zod'
import { citationJson, get, listJson, question, yes, type Definition } from '#kernel'
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

export const listRequestTypes = question({
  name: 'requests.types',
  at: get('/requests/types'),
  summary: 'Lists every type of request that pages define, with its form and its sentence.',
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
  }),
  may: () => yes,
  answer: async ({ model }) => ({ types: model.all(request).map(typeSaid) }),
  example: () => ({}),
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

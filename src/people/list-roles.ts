import { z } from 'zod'
import { get, listJson, question, yes, yesNo } from '#kernel'
import { pageOfAll, pagingFields } from './definition-json.ts'
import { role } from './kinds/role.ts'
import { roleJson, rolesSaid } from './role-seen.ts'

export const listRoles = question({
  name: 'roles.list',
  at: get('/roles'),
  summary: 'Lists the titles that the handbook gives to people, with who holds each now.',
  who: 'anyone',
  input: z.object({
    vacant: yesNo('Say true for titles that nobody holds.')
      .describe('Only titles that nobody holds now.')
      .optional(),
    ...pagingFields,
  }),
  answers: z.object({ roles: listJson(roleJson), next: z.string().optional() }),
  may: () => yes,
  async answer(look, { vacant = false, ...place }) {
    const all = await rolesSaid(look, look.model.all(role))
    const { page, ...next } = pageOfAll(vacant ? all.filter(({ heldBy }) => heldBy.length === 0) : all, place)
    return { roles: page, ...next }
  },
  example: () => ({}),
})

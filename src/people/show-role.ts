import { z } from 'zod'
import { get, line, question, yes } from '#kernel'
import { role } from './kinds/role.ts'
import { oneNamed } from './one-named.ts'
import type { PeopleWorld } from './people-world.ts'
import { roleSeen, roleSeenJson } from './role-seen.ts'

export const showRole = (world: PeopleWorld) =>
  question({
    name: 'roles.show',
    at: get('/roles/:title'),
    summary:
      'Shows a title: who holds it now or that nobody does, who stands in, whom it reports to, and which rules mean it.',
    who: 'anyone',
    input: z.object({ title: line('Name the title.').describe('As pages write it.') }),
    answers: roleSeenJson,
    may: () => yes,
    answer: async (look, { title }) =>
      roleSeen(look, world, await oneNamed(look, role, title, { word: 'title', path: '/-/roles' })),
    example: () => ({ title: 'Campaign Manager' }),
  })

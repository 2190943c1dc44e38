import { z } from 'zod'
import { dayJson, get, line, listJson, question, todayIn, yes } from '#kernel'
import { awayNow } from './away.ts'
import { knownPerson } from './known-person.ts'
import { leavesVisibleTo } from './leaves-store.ts'

const named = z.object({ handle: z.string(), name: z.string() })

export const listLeaves = question({
  name: 'leaves.list',
  at: get('/leaves'),
  summary:
    'Lists who is away now and until when; of oneself, and to administrators, also what is planned and why.',
  who: 'member',
  input: z.object({
    handle: line('Name somebody by their handle.', 100).optional().describe('Of this person only.'),
  }),
  answers: z.object({
    away: listJson(z.object({ ...named.shape, until: dayJson, standIn: named.optional() })),
    planned: listJson(
      z.object({
        ...named.shape,
        from: dayJson,
        until: dayJson,
        standIn: named.optional(),
        reason: z.string().optional(),
      }),
    ),
  }),
  may: () => yes,
  async answer(look, { handle }) {
    const person = handle === undefined ? undefined : (await knownPerson(look, handle)).person
    const away = [...(await awayNow(look)).values()].filter((one) => !person || one.person.id === person.id)
    return {
      away: away.map(({ person: { handle: whose, name }, until, standIn }) => ({
        ...{ handle: whose, name, until },
        ...(standIn && { standIn: { handle: standIn.handle, name: standIn.name } }),
      })),
      planned: await leavesVisibleTo(look.db, look.by, {
        personId: person?.id,
        after: todayIn(look),
      }),
    }
  },
  example: () => ({}),
})

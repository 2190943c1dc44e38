import { z } from 'zod'
import {
  afterField,
  dayJson,
  get,
  limitField,
  line,
  listJson,
  pageOf,
  placeAfter,
  question,
  todayIn,
  yes,
} from '#kernel'
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
    limit: limitField,
    after: afterField(z.tuple([z.iso.date(), z.uuid()])),
  }),
  answers: z.object({
    away: listJson(z.object({ ...named.shape, until: dayJson, standIn: named.optional() })).describe(
      'Who is away now; on the first page of what is planned.',
    ),
    planned: listJson(
      z.object({
        ...named.shape,
        from: dayJson,
        until: dayJson,
        standIn: named.optional(),
        reason: z.string().optional(),
      }),
    ).describe('Those over first before.'),
    next: z.string().optional(),
  }),
  may: () => yes,
  async answer(look, { handle, limit, after }) {
    const person = handle === undefined ? undefined : (await knownPerson(look, handle)).person
    const away = after ? [] : [...(await awayNow(look, person && [person.id])).values()]
    const found = await leavesVisibleTo(look.db, look.by, {
      personId: person?.id,
      endAfter: todayIn(look),
      after,
      limit: limit + 1,
    })
    const { page, ...next } = pageOf(found, limit, ({ until, id }) => placeAfter(until.toString(), id))
    return {
      away: away.map(({ person: { handle: whose, name }, until, standIn }) => ({
        ...{ handle: whose, name, until },
        ...(standIn && { standIn: { handle: standIn.handle, name: standIn.name } }),
      })),
      planned: page,
      ...next,
    }
  },
  example: () => ({}),
})

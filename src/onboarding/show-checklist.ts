import { z } from 'zod'
import { get, line, question } from '#kernel'
import { checklistJson } from './checklist-json.ts'
import { newcomerNamed } from './newcomer-named.ts'
import { itemsVisibleTo } from './items-store.ts'
import { maySee, narrowed } from './rights.ts'

export const showChecklist = question({
  name: 'onboarding.show',
  at: get('/people/:handle/onboarding'),
  summary:
    'Shows the checklist of a newcomer: what to do, whom to meet, what to read, by when, and under which sentence.',
  who: 'member',
  narrowed,
  input: z.object({ handle: line('Name somebody by their handle.', 100) }),
  answers: checklistJson,
  may: async (look, { handle }) => maySee(look, await newcomerNamed(look, handle)),
  async answer(look, { handle }) {
    const person = await newcomerNamed(look, handle)
    const items = await look.cited(await itemsVisibleTo(look.db, look.by, person.id))
    return { handle: person.handle, name: person.name, items }
  },
  example: () => ({ handle: 'bao' }),
})

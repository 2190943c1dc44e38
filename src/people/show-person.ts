import { z } from 'zod'
import { get, instantJson, line, question, yes } from '#kernel'
import { nobodyHere } from './nobody-here.ts'
import { personJson } from './person-json.ts'
import { personVisibleTo } from './store.ts'

export const showPerson = question({
  name: 'people.show',
  at: get('/people/:handle'),
  summary: 'Shows a person by the handle they have or had; who left stays, with the day they left.',
  who: 'anyone',
  input: z.object({ handle: line('Name somebody by their handle.', 100) }),
  answers: z.object({ person: personJson, leftAt: instantJson.optional() }),
  may: () => yes,
  async answer(look, { handle }) {
    const known = await personVisibleTo(look.db, look.by, handle)
    if (known) return known
    throw await nobodyHere(look.db, handle)
  },
  example: () => ({ handle: 'noor' }),
})

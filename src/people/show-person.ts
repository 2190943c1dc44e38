import { z } from 'zod'
import { dayAt, dayJson, get, line, question, yes, type Person } from '#kernel'
import { nobodyHere } from './nobody-here.ts'
import { personJson } from './person-json.ts'
import { personVisibleTo } from './store.ts'

export const showPerson = question({
  name: 'people.show',
  at: get('/people/:handle'),
  summary:
    'Shows a person by the handle they have or had; who left stays, with the day they left for those who sign in.',
  who: 'anyone',
  input: z.object({ handle: line('Name somebody by their handle.', 100) }),
  answers: z.object({ person: personJson, leftOn: dayJson.optional() }),
  may: () => yes,
  async answer(look, { handle }) {
    const known = await personVisibleTo(look.db, look.by, handle)
    if (!known) throw await nobodyHere(look.db, handle)
    const { leftAt } = known
    return { ...known, ...(leftAt && isInside(look.by) && { leftOn: dayAt(leftAt, look.model.zone) }) }
  },
  example: () => ({ handle: 'noor' }),
})

/** When somebody left is not for strangers. */
const isInside = ({ kind }: Person): boolean => kind !== 'visitor' && kind !== 'left'

import { z } from 'zod'
import { dayAt, dayJson, get, line, missing, nearestName, question, yes, type Person } from '#kernel'
import { personJson } from './person-json.ts'
import { peopleVisibleTo, personVisibleTo } from './store.ts'

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
    if (known) {
      const { leftAt } = known
      return { ...known, ...(leftAt && isInside(look.by) && { leftOn: dayAt(leftAt, look.model.zone) }) }
    }
    const people = await peopleVisibleTo(look.db, look.by)
    const near = nearestName(
      handle,
      people.map((person) => person.handle),
    )
    const nearest = people
      .filter((person) => person.handle === near)
      .map((person) => ({ say: `Open ${person.name}`, href: `/-/people/${person.handle}` }))
    throw missing(`Nobody here has or had the handle “${handle}”.`, nearest)
  },
  example: () => ({ handle: 'noor' }),
})

/** When somebody left is not for strangers. */
const isInside = ({ kind }: Person): boolean => kind !== 'visitor' && kind !== 'left'

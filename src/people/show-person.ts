import { z } from 'zod'
import { get, instantJson, line, missing, nearestName, question, yes } from '#kernel'
import { personHref } from './hrefs.ts'
import { personJson } from './person-json.ts'
import { peopleVisibleTo, personVisibleTo } from './store.ts'

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
    const people = await peopleVisibleTo(look.db, look.by)
    const near = nearestName(
      handle,
      people.map((person) => person.handle),
    )
    const nearest = people
      .filter((person) => person.handle === near)
      .map((person) => ({ say: `Open ${person.name}`, href: personHref(person.handle) }))
    throw missing(`Nobody here has or had the handle “${handle}”.`, nearest)
  },
  example: () => ({ handle: 'noor' }),
})

import { z } from 'zod'
import { conflict, line, operation, post, yes } from '#kernel'
import { beginErasure, erase, isErased } from './erase-store.ts'
import type { Emptying } from './emptying.ts'
import { knownPerson } from './known-person.ts'
import { whomTold } from './telling.ts'

/** Empties what is private of somebody: here, and in all modules. */
export const erasePerson = (emptied: () => readonly Emptying[]) =>
  operation({
    name: 'people.erase',
    at: post('/people/:handle/erasure'),
    summary:
      'Empties details, leave, picture, checklist, what they followed and how they signed in of somebody who has left, and their name where the handbook never listed it. Counts and records stay.',
    who: 'admin',
    destroys: true,
    audited: true,
    input: z.object({ handle: line('Name somebody by their handle.', 100) }),
    answers: z.object({
      handle: z.string().describe('What they are called from now on.'),
      remains: z.string().describe('What this cannot take away.'),
    }),
    on: (act, { handle }) => knownPerson(act, handle),
    may: () => yes,
    async run(act, { person, leftAt }) {
      if (!leftAt)
        throw conflict(
          `${person.name} works here. What is private of somebody is emptied when they have left.`,
        )
      if (await isErased(act.db, person.id)) throw conflict(`What was private of them is emptied already.`)
      await beginErasure(act.db, person.id, act.by, act.now)
      for (const empty of emptied()) await empty(act.db, person.id)
      const { handle, listed } = await erase(act.db, person)
      await act.record({ subject: { kind: 'persons', id: person.id } })
      return { handle, remains: listed ? inGit : outside }
    },
    tried: 'empty what is private of somebody who left',
    told: async (entry, look) =>
      `${entry.who} emptied what was private of ${await whomTold(look, entry, { id: entry.subject?.id })}, who left`,
    example: () => ({ handle: 'oskar' }),
  })

const everywhere = 'their handle in the journal of what was done, and backups that were made before.'
const inGit = `Their name stays where versions of the handbook hold it, and beside what they did: take it out of the pages that still name them; git keeps what was. So do ${everywhere}`
const outside = `Pages of the handbook that name them stay as they are, and so do ${everywhere}`

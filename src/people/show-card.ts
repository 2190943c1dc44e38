import { z } from 'zod'
import { everNamed, get, line, missing, question, teamsOf, yes } from '#kernel'
import { detailsVisibleTo } from './details-store.ts'
import { team } from './kinds/team.ts'
import { knownPerson } from './known-person.ts'
import { vcard } from './vcard.ts'

export const showCard = question({
  name: 'people.card',
  at: get('/people/:handle/card'),
  summary: 'Gives somebody’s card for an address book (vCard 4.0), with what you may see of them.',
  who: 'anyone',
  input: z.object({ handle: line('Name somebody by their handle.', 100) }),
  answers: z.object({ handle: z.string(), card: z.string().describe('The file, as RFC 6350 says.') }),
  may: () => yes,
  async answer(look, { handle }) {
    const { person, leftAt } = await knownPerson(look, handle)
    if (leftAt) throw missing(`${person.name} has left; there is no card of them any more.`)
    const teams = await everNamed(look, team)
    const { email, zone } = await detailsVisibleTo(look.db, look.by, person.id)
    const [main] = teamsOf(person)
    return {
      handle: person.handle,
      card: vcard({
        id: person.id,
        name: person.name,
        title: person.title,
        organisation: main === undefined ? [] : [teams.get(main)?.title ?? main],
        email,
        zone,
      }),
    }
  },
  example: () => ({ handle: 'noor' }),
})

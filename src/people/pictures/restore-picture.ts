import { z } from 'zod'
import { administrators, conflict, line, no, operation, post, yes, themselves } from '#kernel'
import { isOwnOrAdmin, knownPerson } from '../known-person.ts'
import { whoseTold } from '../telling.ts'
import { heldPictures, takingAway } from './held-pictures.ts'
import { keepPicture, pictureVisibleTo } from './pictures-store.ts'

export const restorePicture = operation({
  name: 'pictures.restore',
  at: post('/people/:handle/picture/restoration'),
  summary: 'Puts a picture back that was replaced or taken away a moment ago; after some minutes it is gone.',
  who: 'member',
  narrowed: [themselves, administrators],
  input: z.object({
    handle: line('Name somebody by their handle.', 100),
    held: line('Name the picture as the act did that replaced it.', 100),
  }),
  answers: z.object({ handle: z.string() }),
  on: (act, { handle }) => knownPerson(act, handle),
  may: (act, { person }) =>
    isOwnOrAdmin(act.by, person) ? yes : no(`Only ${person.name} and administrators choose their picture.`),
  async run(act, { person, leftAt }, { held }) {
    const known = heldPictures.get(held)
    if (leftAt || known?.personId !== person.id)
      throw conflict('This picture is kept no more. Choose it again.')
    const before = await pictureVisibleTo(act.db, act.by, person.id)
    await keepPicture(act.db, person.id, known.picture, act.by, act.now)
    await act.record({
      subject: { kind: 'persons', id: person.id },
      facts: {
        handle: person.handle,
        ...(before && { held: heldPictures.hold({ personId: person.id, picture: before }) }),
      },
    })
    return { handle: person.handle }
  },
  told: async (entry, look) =>
    `${entry.who} put ${await whoseTold(look, entry, { handle: entry.facts['handle'] })} earlier picture back`,
  undo: takingAway,
  example: () => ({ handle: 'keiko', held: '019469a0-0000-7000-8000-000000000001' }),
})

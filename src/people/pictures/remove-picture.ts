import { z } from 'zod'
import { administrators, line, missing, no, operation, post, yes, themselves } from '#kernel'
import { isOwnOrAdmin, knownPerson } from '../known-person.ts'
import { heldPictures, puttingBack } from './held-pictures.ts'
import { dropPicture, pictureVisibleTo } from './pictures-store.ts'
import { whoseTold } from '../telling.ts'

export const removePicture = operation({
  name: 'pictures.remove',
  at: post('/people/:handle/picture/removal'),
  summary: 'Takes the picture of somebody away; their initials stand there again.',
  who: 'member',
  narrowed: [themselves, administrators],
  input: z.object({ handle: line('Name somebody by their handle.', 100) }),
  answers: z.object({ handle: z.string() }),
  on: async (act, { handle }) => (await knownPerson(act, handle)).person,
  may: (act, person) =>
    isOwnOrAdmin(act.by, person)
      ? yes
      : no(`Only ${person.name} and administrators take their picture away.`),
  async run(act, person) {
    const before = await pictureVisibleTo(act.db, act.by, person.id)
    if (!before || !(await dropPicture(act.db, person.id)))
      throw missing(`There is no picture of ${person.name}.`)
    await act.record({
      subject: { kind: 'persons', id: person.id },
      facts: { handle: person.handle, held: heldPictures.hold({ personId: person.id, picture: before }) },
    })
    return { handle: person.handle }
  },
  told: async (entry, look) =>
    `${entry.who} took ${await whoseTold(look, entry, { handle: entry.facts['handle'] })} picture away`,
  undo: puttingBack,
  example: () => ({ handle: 'keiko' }),
})

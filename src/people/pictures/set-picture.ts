import { z } from 'zod'
import { administrators, line, no, operation, post, yes, themselves } from '#kernel'
import { isOwnOrAdmin, knownPerson } from '../known-person.ts'
import { pictureIn } from './picture-bytes.ts'
import { faultIn, mostBytes, pictureFault } from './picture-faults.ts'
import { heldPictures, takingAway } from './held-pictures.ts'
import { keepPicture, pictureVisibleTo } from './pictures-store.ts'
import { whoseTold } from '../telling.ts'

export const setPicture = operation({
  name: 'pictures.set',
  at: post('/people/:handle/picture'),
  summary:
    'Keeps a picture of somebody, for people of the department. What cameras write beside it is taken out.',
  who: 'member',
  narrowed: [themselves, administrators],
  input: z.object({
    handle: line('Name somebody by their handle.', 100),
    picture: z
      .string(pictureFault('none'))
      .max(Math.ceil(mostBytes / 3) * 4 + 1000, pictureFault('large'))
      .meta({ contentEncoding: 'base64' })
      .describe('The file, in base64: JPEG, PNG or WebP, 1 MB at most.'),
  }),
  answers: z.object({ handle: z.string(), sha256: z.string().describe('Of the picture as it is kept.') }),
  on: async (act, { handle }) => (await knownPerson(act, handle)).person,
  may: (act, person) =>
    isOwnOrAdmin(act.by, person) ? yes : no(`Only ${person.name} and administrators choose their picture.`),
  async run(act, person, { picture }) {
    const file = Buffer.from(picture, 'base64')
    if (file.length === 0 || /[^\w+/=\s-]/.test(picture)) throw faultIn('none')
    const before = await pictureVisibleTo(act.db, act.by, person.id)
    const sha256 = await keepPicture(act.db, person.id, pictureIn(file), act.by, act.now)
    await act.record({
      subject: { kind: 'persons', id: person.id },
      facts: {
        handle: person.handle,
        ...(before && { held: heldPictures.hold({ personId: person.id, picture: before }) }),
      },
    })
    return { handle: person.handle, sha256 }
  },
  told: async (entry, look) =>
    `${entry.who} chose ${await whoseTold(look, entry, { handle: entry.facts['handle'] })} picture`,
  undo: takingAway,
  example: () => ({
    handle: 'linh',
    picture:
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  }),
})

import { z } from 'zod'
import { get, line, missing, question, yes } from '#kernel'
import { knownPerson } from '../known-person.ts'
import { pictureVisibleTo } from './pictures-store.ts'

export const showPicture = question({
  name: 'pictures.show',
  at: get('/people/:handle/picture'),
  summary: 'Shows the picture of somebody, to people of the department.',
  who: 'member',
  input: z.object({ handle: line('Name somebody by their handle.', 100) }),
  answers: z.object({
    type: z.enum(['image/jpeg', 'image/png', 'image/webp']),
    sha256: z.string(),
    picture: z.string().describe('The file, in base64.'),
  }),
  may: () => yes,
  async answer(look, { handle }) {
    const { person } = await knownPerson(look, handle)
    const kept = await pictureVisibleTo(look.db, look.by, person.id)
    if (!kept) throw missing(`There is no picture of ${person.name}.`)
    return { type: kept.type, sha256: kept.sha256, picture: kept.bytes.toString('base64') }
  },
  example: () => ({ handle: 'noor' }),
})

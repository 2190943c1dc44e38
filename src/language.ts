import { peoplePath, readPeopleFile } from '#people'
import { contributed } from './app.ts'

/** What the pages of a handbook may say: the kinds of all modules, and the list of people. */
export const language = {
  kinds: contributed.kinds,
  people: { path: peoplePath, read: readPeopleFile },
}

import { peoplePath, readPeopleFile } from '#people'
import { contributed } from './app.ts'

/** What the pages of a handbook may say: the kinds of all modules, and the list of people. */
export const language = {
  kinds: contributed.kinds,
  forms: contributed.forms,
  people: { path: peoplePath, read: readPeopleFile },
}

import type { DefinitionFinding, ListedPerson } from '#model'

/** Where the handbook lists its people. */
export const peoplePath = 'data/people.yml'

/** What the file says, as far as it can be read. */
export interface PeopleFile {
  readonly people: readonly ListedPerson[]
  readonly findings: readonly DefinitionFinding[]
}

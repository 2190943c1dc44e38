/**
 * Who works here and who is asking: persons kept in step with the handbook's `data/people.yml`, browsers that are
 * signed in, and tokens for programs and git.
 */
import { region } from './kinds/region.ts'
import { role } from './kinds/role.ts'
import { team } from './kinds/team.ts'
import { listPeople } from './list-people.ts'
import { listTokens } from './list-tokens.ts'
import { makeToken } from './make-token.ts'
import { revokeToken } from './revoke-token.ts'
import { peopleFacts } from './people-facts.ts'
import { peopleScreen, personScreen, tokensScreen } from './screens.tsx'
import { showPerson } from './show-person.ts'

export const people = {
  name: 'people',
  kinds: [team, region, role],
  operations: [makeToken, revokeToken],
  factKind: peopleFacts,
  questions: [listPeople, showPerson, listTokens],
  screens: [peopleScreen, personScreen, tokensScreen],
  menu: [{ href: '/-/people', title: 'People' }],
}

export { addressOf, personByAddress } from './address-store.ts'
export { handleFault } from './handle.ts'
export { lookUpNames, sayUnknown, type NameLookUp } from './look-up-names.ts'
export { peoplePath } from './people-file.ts'
export { readPeopleFile } from './read-people-file.ts'
export { hashOf, isSecret, newSecret } from './secret.ts'
export {
  endSession,
  endSessionById,
  personOfSession,
  sessionOf,
  startSession,
  type SignedIn,
} from './session-store.ts'
export { isHere, peopleVisibleTo, personVisibleTo, presentPerson } from './store.ts'
export { teamsOfPeople, teamTitle, type TeamOfPeople } from './teams-of-people.ts'
export { personOrRefusal } from './person-or-refusal.ts'
export { synchronisePeople, type PeopleChange } from './synchronise-people.ts'
export { personOfToken, showSecret } from './token-store.ts'
export { makeToken, revokeToken }
export { region, role, team }
export type { Region } from './kinds/region.ts'
export type { Role } from './kinds/role.ts'
export type { Team } from './kinds/team.ts'
export { unstored } from './unstored.ts'
export { handlesOf, holdersOf, isAmong, type Around } from './who.ts'

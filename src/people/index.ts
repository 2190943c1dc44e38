/**
 * Who works here and who is asking: persons kept in step with the handbook's `data/people.yml`, the first
 * administrator, browsers that are signed in, and tokens for programs and git.
 */
import { region } from './kinds/region.ts'
import { role } from './kinds/role.ts'
import { team } from './kinds/team.ts'
import { endLeave } from './end-leave.ts'
import { keepDetails } from './keep-details.ts'
import { listLeaves } from './list-leaves.ts'
import { listPeople } from './list-people.ts'
import { listTokens } from './list-tokens.ts'
import { makeToken } from './make-token.ts'
import { planLeave } from './plan-leave.ts'
import { revokeToken } from './revoke-token.ts'
import { peopleFacts } from './people-facts.ts'
import { peopleScreen, personScreen, signInScreen, tokensScreen, welcomeScreen } from './screens.tsx'
import { seeAs } from './see-as.ts'
import { showDetails } from './show-details.ts'
import { showPerson } from './show-person.ts'
import { signOut } from './sign-out.ts'
import { welcomeAdministrator } from './welcome-administrator.ts'

export const people = {
  name: 'people',
  kinds: [team, region, role],
  operations: [welcomeAdministrator, seeAs, signOut, makeToken, revokeToken, keepDetails, planLeave, endLeave],
  factKind: peopleFacts,
  questions: [listPeople, showPerson, listTokens, showDetails, listLeaves],
  screens: [peopleScreen, personScreen, signInScreen, welcomeScreen, tokensScreen],
  menu: [{ href: '/-/people', title: 'People' }],
}

export { keepAttributes, type Attributes, type NotTaken } from './keep-attributes.ts'
export { personWithAddress } from './details-store.ts'
export { firstAdministratorLink } from './administrator-store.ts'
export { lookUpNames, sayUnknown, type NameLookUp } from './look-up-names.ts'
export { peoplePath } from './people-file.ts'
export { readPeopleFile } from './read-people-file.ts'
export { endSession, personOfSession, startSession, type SignedIn } from './session-store.ts'
export { presentPerson } from './store.ts'
export { personOrRefusal } from './person-or-refusal.ts'
export { synchronisePeople, type PeopleChange } from './synchronise-people.ts'
export { personOfToken } from './token-store.ts'
export { makeToken, revokeToken, seeAs, signOut, welcomeAdministrator }
export { region, role, team }
export type { Region } from './kinds/region.ts'
export type { Role } from './kinds/role.ts'
export type { Team } from './kinds/team.ts'
export { unstored } from './unstored.ts'
export { awayInWords, awayNow } from './away.ts'
export { askedOf, standsInFor, type Asked } from './stand-ins.ts'
export { handlesOf, holdersOf, isAmong, type Around } from './who.ts'

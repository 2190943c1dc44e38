/**
 * Who works here and who is asking: persons kept in step with the handbook's `data/people.yml`, the first
 * administrator, browsers that are signed in, and tokens for programs and git.
 */
import { bindings } from './bindings.ts'
import { region } from './kinds/region.ts'
import { role } from './kinds/role.ts'
import { team } from './kinds/team.ts'
import { listPeople } from './list-people.ts'
import { listTokens } from './list-tokens.ts'
import { makeToken } from './make-token.ts'
import { revokeToken } from './revoke-token.ts'
import { namings } from './namings.ts'
import { peopleFacts } from './people-facts.ts'
import { peopleScreen, personScreen, signInScreen, tokensScreen, welcomeScreen } from './screens.tsx'
import { seeAs } from './see-as.ts'
import { showPerson } from './show-person.ts'
import { signOut } from './sign-out.ts'
import { welcomeAdministrator } from './welcome-administrator.ts'

export const people = {
  name: 'people',
  kinds: [team, region, role],
  operations: [welcomeAdministrator, seeAs, signOut, makeToken, revokeToken],
  factKind: peopleFacts,
  binds: bindings,
  names: namings,
  questions: [listPeople, showPerson, listTokens],
  screens: [peopleScreen, personScreen, signInScreen, welcomeScreen, tokensScreen],
  menu: [{ href: '/-/people', title: 'People' }],
}

export { arrivalVisibleTo } from './arrival-store.ts'
export {
  binding,
  everybody,
  regionsOf,
  teamsOf,
  titlesOf,
  whyAmong,
  type Binding,
  type Whom,
  type Why,
} from './binding.ts'
export { naming, sayNamed, type Naming } from './naming.ts'
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
export { handlesOf, holdersOf, isAmong, type Around } from './who.ts'

/**
 * Who works here and who is asking: persons kept in step with the handbook's `data/people.yml`, the first
 * administrator, browsers that are signed in, and tokens for programs and git.
 */
import { region, type Region } from './kinds/region.ts'
import { role, type Role } from './kinds/role.ts'
import { team, type Team } from './kinds/team.ts'
import { listPeople } from './list-people.ts'
import { listTokens } from './list-tokens.ts'
import { makeToken } from './make-token.ts'
import { revokeToken } from './revoke-token.ts'
import { seeAs } from './see-as.ts'
import { showPerson } from './show-person.ts'
import { signOut } from './sign-out.ts'
import { welcomeAdministrator } from './welcome-administrator.ts'

export const people = {
  name: 'people',
  kinds: [team, region, role],
  operations: [welcomeAdministrator, seeAs, signOut, makeToken, revokeToken],
  questions: [listPeople, showPerson, listTokens],
}

export { firstAdministratorLink } from './first-administrator.ts'
export type { ListedPerson, PeopleFile, PeopleFinding } from './listed-person.ts'
export { readPeopleFile } from './read-people-file.ts'
export { endSession, personOfSession, startSession, type SignedIn } from './sessions.ts'
export { synchronisePeople, type PeopleChange } from './synchronise-people.ts'
export { personOfToken, type TokenBearer } from './tokens.ts'
export { makeToken, revokeToken, seeAs, signOut, welcomeAdministrator }
export { handlesOf, holdersOf, isAmong, type Around } from './who.ts'
export { region, role, team, type Region, type Role, type Team }

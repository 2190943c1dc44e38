/**
 * Who works here and who is asking: persons kept in step with the handbook's `data/people.yml`, browsers that are
 * signed in, and tokens for programs and git.
 */
import { bindings } from './bindings.ts'
import { region } from './kinds/region.ts'
import { role } from './kinds/role.ts'
import { team } from './kinds/team.ts'
import { listPeople } from './list-people.ts'
import { listRegions } from './list-regions.ts'
import { listRoles } from './list-roles.ts'
import { listTeams } from './list-teams.ts'
import { listTokens } from './list-tokens.ts'
import { makeToken } from './make-token.ts'
import { revokeToken } from './revoke-token.ts'
import { namings } from './namings.ts'
import { peopleFacts } from './people-facts.ts'
import type { PeopleWorld } from './people-world.ts'
import { organisationScreen } from './screens/organisation-screen.tsx'
import { peopleScreen } from './screens/people-screen.tsx'
import { personScreen } from './screens/person-screen.tsx'
import { regionScreen } from './screens/region-screen.tsx'
import { regionsScreen } from './screens/regions-screen.tsx'
import { roleScreen } from './screens/role-screen.tsx'
import { rolesScreen } from './screens/roles-screen.tsx'
import { teamScreen } from './screens/team-screen.tsx'
import { teamsScreen } from './screens/teams-screen.tsx'
import { tokensScreen } from './screens/tokens-screen.tsx'
import { showCard } from './show-card.ts'
import { showPerson } from './show-person.ts'
import { showRegion } from './show-region.ts'
import { showRole } from './show-role.ts'
import { showTeam } from './show-team.ts'

/** What pages may say of who works here. */
export const peopleKinds = [team, region, role]

/** The module, told of the parts that others add to its pages. */
export const people = (world: PeopleWorld) => ({
  name: 'people',
  kinds: peopleKinds,
  operations: [makeToken, revokeToken],
  questions: [
    listPeople,
    showPerson,
    showCard,
    listTeams,
    showTeam(world),
    listRegions,
    showRegion(world),
    listRoles,
    showRole(world),
    listTokens,
  ],
  screens: [
    peopleScreen,
    personScreen(world),
    teamsScreen,
    teamScreen(world),
    regionsScreen,
    regionScreen(world),
    rolesScreen,
    roleScreen(world),
    organisationScreen,
    tokensScreen,
  ],
  binds: bindings,
  names: namings,
  actions: [
    {
      title: 'Make a token',
      href: '/-/tokens',
      words: ['secret', 'git', 'program', 'api', 'password', 'revoke'],
      act: makeToken,
    },
  ],
  menu: [{ href: '/-/people', title: 'People', key: 'p' }],
})

export { keepAdministrators } from './keep-administrators.ts'
export { keepAttributes, type Attributes, type NotTaken } from './keep-attributes.ts'
export { addPerson } from './add-people-store.ts'
export type { Emptying } from './emptying.ts'
export type { Ending } from './ending.ts'
export { endStreams } from './end-streams.ts'
export type { Held } from './hand-over/held.ts'
export type { HandOverWorld } from './hand-over/hand-over-world.ts'
export { handOverScreen } from './hand-over/hand-over-screen.tsx'
export { peopleQuestions, showNamed } from './hand-over/show-named.ts'
export { showCard } from './show-card.ts'
export { sightOfPerson } from './sight-of.ts'
export { bareJpeg } from './pictures/jpeg.ts'
export { barePng } from './pictures/png.ts'
export { showPicture } from './pictures/show-picture.ts'
export { bareWebp } from './pictures/webp.ts'
export { isOwnOrAdmin, knownPerson } from './known-person.ts'
export { keepDetails } from './keep-details.ts'
export { personHref, teamHref } from './hrefs.ts'
export { keptOfPeople } from './kept.ts'
export { detailsVisibleTo, personWithAddress } from './details-store.ts'
export { addressOf, foldedAddressesOf, keepAddress, keptAddress, personByAddress } from './address-store.ts'
export { asHouse } from './as-house-store.ts'
export { isErasedAddress } from './erase-store.ts'
export { refoldAddresses } from './refold-store.ts'
export { foldAddress } from './fold-address.ts'
export {
  isLastAdministrator,
  makeAdministrator,
  makeMembers,
  standingOf,
  type Standing,
} from './standing-store.ts'
export { letLeave, takeBack } from './leaving-store.ts'
export { arrivalVisibleTo, type Arrival } from './arrival-store.ts'
export {
  allRegionsOf,
  allTeamsOf,
  binding,
  everybody,
  whyAmong,
  type Binding,
  type Whom,
  type Why,
} from './binding.ts'
export { naming, sayOf, type Naming } from './naming.ts'
export { handleFault, plainHandle } from './handle.ts'
export { lookUpNames, sayUnknown, type NameLookUp } from './look-up-names.ts'
export { leaveFacts } from './leave-facts.ts'
export { peopleFacts }
export { peoplePath } from './people-file.ts'
export { readPeopleFile } from './read-people-file.ts'
export {
  loadSections,
  personSection,
  teamSection,
  type LoadedSection,
  type PersonSection,
  type TeamSection,
} from './section.ts'
export { hashOf, isSecret, isTokenSecret, newSecret, newTokenSecret } from './secret.ts'
export {
  endOtherSessions,
  endSession,
  endSessionById,
  personOfSession,
  sessionLengths,
  sessionOf,
  sessionsVisibleTo,
  startSession,
  type Session,
  type SignedIn,
} from './session-store.ts'
export {
  isHandleTaken,
  isHere,
  isPresent,
  peopleVisibleTo,
  personColumns,
  personVisibleTo,
  presentPerson,
  toPerson,
  type KnownPerson,
  type PersonRow,
} from './store.ts'
export { groupsOfPeople, type GroupOfPeople } from './groups-of-people.ts'
export { nobodyHere } from './nobody-here.ts'
export { peopleOfPage, type PeopleAnswered } from './people-of-page.ts'
export { personNamed } from './person-named.ts'
export { personOrRefusal } from './person-or-refusal.ts'
export { takeOverNobody } from './take-over-nobody.ts'
export { synchronisePeople, type PeopleChange } from './synchronise-people.ts'
export { personOfFeed, personOfToken, personOfTokenId } from './bearer-store.ts'
export { insertConnectedToken, revoke as revokeTokenById, showSecret, tokenVisibleTo } from './token-store.ts'
export { makeToken, revokeToken }
export { region, role, team }
export type { Region } from './kinds/region.ts'
export type { Role } from './kinds/role.ts'
export type { Team } from './kinds/team.ts'
export { whomTold, whoseTold } from './telling.ts'
export { unstored } from './unstored.ts'
export { managersOf } from './who-store.ts'
export { whoManages } from './who-manages.ts'
export { awayInWords, awayNow, awayWithStandIn } from './away.ts'
export { peopleAway } from './leaves-store.ts'
export { decidersOf, mayDecide, mayDecideEach } from './deciders.ts'
export { askedOf } from './stand-ins.ts'
export { foundBy, holdersOf, type Found } from './found-by.ts'
export type { Away } from './leaves-store.ts'
export { holdersOfTitles, titlesOf, type TitleHeld } from './holders-of-titles.ts'
export { sayMissing } from './missing-from.ts'
export { peopleByHandleThen } from './handles-then-store.ts'
export { peopleById } from './names-store.ts'
export { placeInWords, sayVacancy, vacanciesAmong, vacanciesIn, type Vacancy } from './vacancies.ts'
export { isAmong, type Around } from './who.ts'

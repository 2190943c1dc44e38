import { screen } from '#design'
import { answerIn, everNamed, get, lookAs, teamsOf, todayIn, type Look, type Person } from '#kernel'
import { besideNames } from '../beside-name.ts'
import { holdingsOf } from '../holdings.ts'
import { regionHref, teamHref } from '../hrefs.ts'
import { region } from '../kinds/region.ts'
import { role } from '../kinds/role.ts'
import { team } from '../kinds/team.ts'
import { PersonPage, type PersonProps } from '../pages/person-page.tsx'
import type { PeopleWorld } from '../people-world.ts'
import { reportingInNames } from '../reporting-in-names.ts'
import { loadSections } from '../section.ts'
import { showPerson } from '../show-person.ts'

/** Where somebody is, with the pages of it as far as the handbook defines them. */
async function placesOf(look: Look, person: Person) {
  const teams = await everNamed(look, team)
  const where = person.region === undefined ? undefined : (await everNamed(look, region)).get(person.region)
  return {
    teams: teamsOf(person).map((name) => {
      const found = teams.get(name)
      return found ? { title: found.title, href: teamHref(found.name) } : { title: name }
    }),
    ...(person.region !== undefined && {
      region: where ? { title: where.title, href: regionHref(where.name) } : { title: person.region },
    }),
  }
}

/** Somebody's page, with the parts that other modules add. */
export const personScreen = (world: PeopleWorld) =>
  screen<PersonProps>({
    at: get('/people/:handle'),
    title: ({ person }) => person.name,
    load: ({ house, by, params }) =>
      lookAs(house, by, async (look) => {
        const known = await answerIn(look, showPerson, { handle: params['handle'] })
        const { person, leftAt, leftOn } = known
        const beside = await besideNames(look, [person])
        return {
          person,
          ...(leftAt ? {} : beside(person.handle)),
          ...(await placesOf(look, person)),
          titleDefined: person.title !== undefined && look.model.find(role, person.title) !== undefined,
          holdings: holdingsOf(look.model, world.names(), person),
          reporting: await reportingInNames(look, person),
          left: leftAt !== undefined,
          ...(leftOn && { leftOn }),
          own: by.id === person.id,
          today: todayIn(look),
          sections: await loadSections(world.personSections(), look, known),
        }
      }),
    view: (props, frame) => PersonPage(props, frame),
  })

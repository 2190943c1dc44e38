import { screen } from '#design'
import { answerIn, dayAt, get, lookAs, todayIn, type KindOf, type Look } from '#kernel'
import { holdingsOf } from '../holdings.ts'
import { region } from '../kinds/region.ts'
import { team } from '../kinds/team.ts'
import { PersonPage, type PersonProps } from '../pages/person-page.tsx'
import type { PeopleWorld } from '../people-world.ts'
import { loadSections } from '../section.ts'
import { showPerson } from '../show-person.ts'

const titleOf = (look: Look, kind: KindOf<unknown>, name: string): string =>
  look.model.find(kind, name)?.title ?? name

/** Somebody's page, with the parts that other modules add. */
export const personScreen = ({ personSections }: PeopleWorld) =>
  screen<PersonProps>({
    at: get('/people/:handle'),
    title: ({ person }) => person.name,
    load: ({ house, by, params }) =>
      lookAs(house, by, async (look) => {
        const known = await answerIn(look, showPerson, { handle: params['handle'] })
        const { person, leftAt } = known
        return {
          person,
          ...(person.team !== undefined && { team: titleOf(look, team, person.team) }),
          ...(person.region !== undefined && { region: titleOf(look, region, person.region) }),
          holdings: holdingsOf(look.model, person.handle),
          ...(leftAt && { leftOn: dayAt(leftAt, look.model.zone) }),
          own: by.id === person.id,
          today: todayIn(look),
          sections: await loadSections(personSections(), look, known),
        }
      }),
    view: (props, frame) => PersonPage(props, frame),
  })

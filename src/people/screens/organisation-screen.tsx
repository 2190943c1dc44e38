import { screen } from '#design'
import { everNamed, get, lookAs, todayIn } from '#kernel'
import { besideNames } from '../beside-name.ts'
import { team } from '../kinds/team.ts'
import { organisationByTeam, organisationByTitle } from '../organisation.ts'
import { OrganisationPage, type OrganisationProps } from '../pages/organisation-page.tsx'
import { peopleVisibleTo } from '../store.ts'

/** The organisation chart. */
export const organisationScreen = screen<OrganisationProps>({
  at: get('/organisation'),
  title: () => 'Organisation',
  load: ({ house, by, query }) =>
    lookAs(house, by, async (look) => {
      const people = await peopleVisibleTo(look.db, by)
      const teams = await everNamed(look, team)
      const leads = new Set(look.model.all(team).flatMap(({ value }) => value.lead ?? []))
      return {
        by:
          query.get('by') === 'title'
            ? organisationByTitle(look.model, people)
            : organisationByTeam(look.model, people, (name) => teams.get(name)?.name),
        count: people.length,
        beside: await besideNames(
          look,
          people.filter(({ handle }) => leads.has(handle)),
        ),
        today: todayIn(look),
      }
    }),
  view: (props) => <OrganisationPage {...props} />,
})

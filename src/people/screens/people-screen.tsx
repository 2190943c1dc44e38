import { screen } from '#design'
import { get, lookAs } from '#kernel'
import { region } from '../kinds/region.ts'
import { PeoplePage, type PeopleProps } from '../pages/people-page.tsx'
import { peopleVisibleTo } from '../store.ts'
import { teamsOfPeople } from '../teams-of-people.ts'

/** Everybody who works here. */
export const peopleScreen = screen<PeopleProps>({
  at: get('/people'),
  title: () => 'People',
  load: ({ house, by }) =>
    lookAs(house, by, async (look) => ({
      teams: teamsOfPeople(look.model, await peopleVisibleTo(look.db, by)),
      regions: new Map(look.model.all(region).map(({ name, title }) => [name, title])),
      takesIn: by.kind === 'admin',
    })),
  view: (props) => <PeoplePage {...props} />,
})

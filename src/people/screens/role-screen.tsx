import { screen } from '#design'
import { answerIn, get, lookAs, todayIn } from '#kernel'
import { RolePage, type RoleProps } from '../pages/role-page.tsx'
import type { PeopleWorld } from '../people-world.ts'
import { showRole } from '../show-role.ts'

/** A title's page. */
export const roleScreen = (world: PeopleWorld) =>
  screen<RoleProps>({
    at: get('/roles/:title'),
    title: ({ seen }) => seen.role.title,
    load: ({ house, by, params }) =>
      lookAs(house, by, async (look) => {
        const seen = await answerIn(look, showRole(world), { title: params['title'] })
        const history = `/-/history?${new URLSearchParams({ page: seen.role.citation.url }).toString()}`
        return { seen, history, today: todayIn(look) }
      }),
    view: (props) => <RolePage {...props} />,
  })

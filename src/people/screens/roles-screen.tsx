import { screen } from '#design'
import { get, lookAs, todayIn } from '#kernel'
import { role } from '../kinds/role.ts'
import { RolesPage, type RolesProps } from '../pages/roles-page.tsx'
import { rolesSaid } from '../role-seen.ts'

/** The titles, vacant ones first. */
export const rolesScreen = screen<RolesProps>({
  at: get('/roles'),
  title: () => 'Titles',
  load: ({ house, by }) =>
    lookAs(house, by, async (look) => ({
      roles: await rolesSaid(look, look.model.all(role)),
      today: todayIn(look),
    })),
  view: (props) => <RolesPage {...props} />,
})

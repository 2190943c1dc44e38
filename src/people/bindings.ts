import { binding, allRegionsOf, allTeamsOf, type Binding } from './binding.ts'
import { titlesOf } from './holders-of-titles.ts'
import { region } from './kinds/region.ts'
import { role } from './kinds/role.ts'
import { team } from './kinds/team.ts'

/** What is said of a role binds who holds it; of a team or region, everybody in it and in its parts. */
export const bindings: readonly Binding[] = [
  binding(role, ({ name }, whom) => (titlesOf(whom).includes(name) ? { by: 'role', name } : undefined)),
  binding(team, ({ name }, whom) => (allTeamsOf(whom).includes(name) ? { by: 'team', name } : undefined)),
  binding(region, ({ name }, whom) =>
    allRegionsOf(whom).includes(name) ? { by: 'region', name } : undefined,
  ),
]

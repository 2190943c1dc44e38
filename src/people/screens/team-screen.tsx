import { screen } from '#design'
import { get, lookAs, todayIn } from '#kernel'
import { besideNames } from '../beside-name.ts'
import { team } from '../kinds/team.ts'
import { oneNamed } from '../one-named.ts'
import { TeamPage, type TeamProps } from '../pages/team-page.tsx'
import type { PeopleWorld } from '../people-world.ts'
import { loadSections } from '../section.ts'
import { teamCalled } from '../show-team.ts'
import { teamSeen } from '../team-seen.ts'

/** A team's page, with the parts that other modules add. */
export const teamScreen = (world: PeopleWorld) =>
  screen<TeamProps>({
    at: get('/teams/:name'),
    title: ({ seen }) => seen.team.title,
    load: ({ house, by, params }) =>
      lookAs(house, by, async (look) => {
        const found = await oneNamed(look, team, params['name'] ?? '', teamCalled)
        const seen = await teamSeen(look, world, found)
        const { lead } = seen.team
        return {
          seen,
          sections: await loadSections(world.teamSections(), look, found),
          today: todayIn(look),
          zone: look.model.zone,
          beside: await besideNames(look, lead ? [...seen.people, lead] : seen.people),
        }
      }),
    view: (props, frame) => TeamPage(props, frame),
  })

import { screen } from '#design'
import { everNamed, get, lookAs, type Look } from '#kernel'
import { treesOfParts, type Branch } from '../below.ts'
import { teamCountsVisibleTo } from '../directory-store.ts'
import { team } from '../kinds/team.ts'
import { peopleByHandle } from '../names-store.ts'
import { TeamsPage, type TeamInTree, type TeamsProps } from '../pages/teams-page.tsx'

async function loadTeams(look: Look): Promise<TeamsProps> {
  const all = look.model.all(team)
  const leads = await peopleByHandle(
    look.db,
    look.by,
    all.flatMap(({ value }) => value.lead ?? []),
  )
  const named = await everNamed(look, team)
  const counts = new Map<string, number>()
  for (const [name, count] of await teamCountsVisibleTo(look.db, look.by, { words: [], left: false })) {
    const present = named.get(name ?? '')?.name
    if (present !== undefined) counts.set(present, (counts.get(present) ?? 0) + count)
  }
  const drawn = ({
    one: { name, title, value },
    parts,
  }: Branch<(typeof all)[number]>): Branch<TeamInTree> => {
    const lead = leads.get(value.lead ?? '')
    return {
      one: {
        name,
        title,
        count: counts.get(name) ?? 0,
        ...(value.charter !== undefined && { charter: value.charter }),
        ...(lead && { lead }),
      },
      parts: parts.map(drawn),
    }
  }
  return { trees: treesOfParts(all).map(drawn) }
}

/** The teams as a tree. */
export const teamsScreen = screen<TeamsProps>({
  at: get('/teams'),
  title: () => 'Teams',
  load: ({ house, by }) => lookAs(house, by, loadTeams),
  view: (props) => <TeamsPage {...props} />,
})

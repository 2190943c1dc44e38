import { z } from 'zod'
import { get, line, question, yes } from '#kernel'
import { team, type Team } from './kinds/team.ts'
import { oneNamed } from './one-named.ts'
import type { PeopleWorld } from './people-world.ts'
import { teamSeen, teamSeenJson } from './team-seen.ts'

/** How addresses name teams. */
export const teamCalled = {
  word: 'team',
  path: '/-/teams',
  others: ({ alsoCalled }: Team) => alsoCalled,
}

export const showTeam = (world: PeopleWorld) =>
  question({
    name: 'teams.show',
    at: get('/teams/:name'),
    summary: 'Shows a team: what it is for, who leads it, who is in it, its titles, and what it answers for.',
    who: 'anyone',
    input: z.object({ name: line('Name the team.').describe('Its name, a former one or its title.') }),
    answers: teamSeenJson,
    may: () => yes,
    answer: async (look, { name }) => teamSeen(look, world, await oneNamed(look, team, name, teamCalled)),
    example: () => ({ name: 'digital-strategy' }),
  })

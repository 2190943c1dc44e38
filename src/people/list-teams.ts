import { z } from 'zod'
import { get, listJson, question, yes } from '#kernel'
import { pageOfAll, pagingFields } from './definition-json.ts'
import { team } from './kinds/team.ts'
import { peopleByHandle } from './names-store.ts'
import { teamJson, teamSaid } from './team-seen.ts'

export const listTeams = question({
  name: 'teams.list',
  at: get('/teams'),
  summary:
    'Lists the teams that the handbook defines: what each is part of, what it is for, and who leads it.',
  who: 'anyone',
  input: z.object(pagingFields),
  answers: z.object({ teams: listJson(teamJson), next: z.string().optional() }),
  may: () => yes,
  async answer(look, place) {
    const { page, ...next } = pageOfAll(look.model.all(team), place)
    const leads = await peopleByHandle(
      look.db,
      look.by,
      page.flatMap(({ value }) => value.lead ?? []),
    )
    return { teams: page.map((one) => teamSaid(look, one, leads.get(one.value.lead ?? ''))), ...next }
  },
  example: () => ({}),
})

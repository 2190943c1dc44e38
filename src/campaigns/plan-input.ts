import { z } from 'zod'
import {
  day,
  everNamed,
  invalid,
  line,
  number,
  teamsOf,
  text,
  yesNo,
  type Act,
  type Definition,
} from '#kernel'
import { region, team, type Team } from '#people'
import { campaignType, type CampaignType } from './kinds/campaign-type.ts'

const where = text('Name the places.', 1000)

/** Places as they are written: with commas or line breaks between, or as a list. */
export const placesInput = z.union(
  [where, z.array(line('Name a place.', 100)).max(100)],
  'Name the places, with commas between.',
)

/** What is said of a campaign to be planned. */
export const planInput = z.object({
  name: line('Say what it is called.', 120),
  type: line('Choose what kind of campaign it is.'),
  team: line('Choose the team it is for.').optional(),
  startsOn: day('Say on which day it starts, like 2027-02-01.'),
  places: placesInput.optional(),
  region: line('Choose a region.').optional(),
  inPlaceOf: number('Name the campaign by its number.').optional(),
  exception: text('Say why it cannot wait.', 1000).optional(),
  wait: yesNo('Say true to have it wait where there is no place.')
    .describe('Where there is no place it waits in line; where there is one it is planned.')
    .optional(),
})

export type PlanInput = z.output<typeof planInput>

/** What a plan is for, as the handbook defines it. */
export interface Plan {
  readonly type: Definition<CampaignType>
  readonly team: Definition<Team>
  /** True for a member of the team. */
  readonly isOwn: boolean
  /** Name of the region it is run for: as asked, else the planner's own. */
  readonly region?: string
  readonly places: readonly string[]
}

/** Finds what a plan names, by present and former names; team and region are the planner’s own where it names none. */
export async function planOf(act: Act, wanted: PlanInput): Promise<Plan> {
  const { by, model } = act
  const teams = await everNamed(act, team)
  const regions = await everNamed(act, region)
  const own = teamsOf(by).flatMap((name) => teams.get(name) ?? [])
  const whose =
    wanted.team === undefined ? own[0] : (teams.get(wanted.team) ?? model.one(team, wanted.team, 'team'))
  if (!whose) throw invalid([{ field: 'team', message: 'Choose the team it is for.' }])
  const where = regions.get(wanted.region ?? by.region ?? '')
  if (!where && wanted.region !== undefined) model.one(region, wanted.region, 'region')
  return {
    type: model.one(campaignType, wanted.type, 'type'),
    team: whose,
    isOwn: own.includes(whose),
    ...(where && { region: where.name }),
    places: placesOf(wanted.places),
  }
}

/** The places that were named, one by one. */
export const placesOf = (places: z.output<typeof placesInput> | undefined): readonly string[] =>
  (typeof places === 'string' ? places.split(/[,\n]/u) : (places ?? []))
    .map((place) => place.trim())
    .filter(Boolean)

/** What sort of campaign it is: all that limits may ask about. */
export const sortOf = ({ type, team: whose, region: where, places }: Plan) => ({
  type: type.name,
  channel: type.value.channel,
  team: whose.name,
  ...(where !== undefined && { region: where }),
  places,
})

import { teamsOf } from '#kernel'
import { binding, everybody } from '#people'
import { campaignType } from './kinds/campaign-type.ts'

/** What a type says holds for whoever plans such a campaign, and only people of a team plan. */
export const boundByType = binding(campaignType, (_type, { person }) =>
  teamsOf(person).length === 0 ? undefined : everybody,
)

import { binding, everybody } from '#people'
import { campaignType } from './kinds/campaign-type.ts'

/** What a type says holds for whoever plans such a campaign, and only people of a team plan. */
export const boundByType = binding(campaignType, (_type, { person }) =>
  person.team === undefined ? undefined : everybody,
)

import { z } from 'zod'
import { factLine, foreignId } from '#facts'
import { day, text } from '#kernel'
import { placesInput, placesOf } from './plan-input.ts'

/** A campaign as it is kept elsewhere: any day, past ones too; what it names, by the names that the handbook has or had. */
export const campaignFact = z.strictObject({
  id: foreignId,
  name: factLine('Say what it is called.', 120),
  type: factLine('Say what kind of campaign it is.').describe('Name or title of its type in the handbook.'),
  channel: factLine('Say where it runs.').optional().describe('By default the channel of its type.'),
  team: factLine('Say which team it is for.').describe('Name or title of the team in the handbook.'),
  region: factLine('Say which region it is for.').optional(),
  places: placesInput.optional().transform(placesOf),
  startsOn: day('Say on which day it starts, like 2027-02-01.'),
  cancelledOn: day('Say on which day it was called off, like 2027-01-20.').optional(),
  why: text('Say why it was called off.', 1000).optional(),
})

export type CampaignFact = z.output<typeof campaignFact>

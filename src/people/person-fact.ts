import { z } from 'zod'
import { factLine, foreignId } from '#facts'
import { day } from '#kernel'
import { detailFields, handleField } from './detail-fields.ts'

/** A person as they are kept elsewhere. What a public team page would not say stays private here. */
export const personFact = z.strictObject({
  id: foreignId,
  handle: handleField('Say their handle, like noor.').describe('As in the handbook’s list of people.'),
  name: factLine('Say what they are called.').optional(),
  title: factLine('Say their title.').optional(),
  team: factLine('Say their team.').optional(),
  region: factLine('Say their region.').optional(),
  ...detailFields,
  leftOn: day('Say on which day they left, like 2027-01-29.')
    .optional()
    .describe('Where no file of the handbook says who works here.'),
})

export type PersonFact = z.output<typeof personFact>

import { z } from 'zod'
import { foreignId } from '#facts'
import { day } from '#kernel'
import { handleField } from './detail-fields.ts'

/** A leave as it is kept elsewhere. Colleagues see of it only that somebody is away, and until when. */
export const leaveFact = z.strictObject({
  id: foreignId,
  handle: handleField('Say whose leave it is by their handle, like noor.'),
  from: day('Say the first day away, like 2027-02-01.').describe('Private.'),
  until: day('Say the day they are back, like 2027-02-08.').describe('The first day back.'),
  standIn: handleField('Say the handle of who stands in.').optional(),
})

export type LeaveFact = z.output<typeof leaveFact>

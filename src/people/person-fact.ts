import { z } from 'zod'
import { factLine, foreignId } from '#facts'
import { day, line, rememberNearest } from '#kernel'
import { handleFault } from './handle.ts'

const handle = (ask: string) =>
  line(ask).superRefine((written, context) => {
    const fault = handleFault(written)
    if (fault) context.addIssue({ code: 'custom', message: `${fault.message} ${fault.mend}` })
  })

/** The list is made anew at each call, and takes its time. */
const nearestZone = rememberNearest(() => Intl.supportedValuesOf('timeZone'))

const zone = line('Say the time zone, like Europe/London.').transform((written, context) => {
  const found = zoneNamed(written)
  if (found !== undefined) return found
  const near = nearestZone(written)
  const message = near === undefined ? 'Write area and city, like Europe/London.' : `Did you mean ${near}?`
  context.addIssue({ code: 'custom', message: `There is no such time zone. ${message}` })
  return z.NEVER
})

/** A zone by its name or an older one, as it is written; none that says nothing of summer time. */
function zoneNamed(written: string): string | undefined {
  if (written !== 'UTC' && !/^[A-Za-z]+\/[A-Za-z]/.test(written)) return undefined
  try {
    return new Intl.DateTimeFormat('en', { timeZone: written }).resolvedOptions().timeZone
  } catch {
    return undefined
  }
}

/** No message repeats what was written: it is private. */
const address = 'Write an e-mail address, like noor@example.org.'

/** A person as they are kept elsewhere. What a public team page would not say stays private here. */
export const personFact = z.strictObject({
  id: foreignId,
  handle: handle('Say their handle, like noor.').describe('As in the handbook’s list of people.'),
  name: factLine('Say what they are called.').optional(),
  title: factLine('Say their title.').optional(),
  team: factLine('Say their team.').optional(),
  region: factLine('Say their region.').optional(),
  email: z.string(address).trim().max(254, address).pipe(z.email(address)).optional().describe('Private.'),
  startOn: day('Say on which day they start, like 2027-02-01.').optional().describe('Private.'),
  zone: zone.optional().describe('Private.'),
  manager: handle('Say the handle of who manages them.').optional().describe('Private.'),
  leftOn: day('Say on which day they left, like 2027-01-29.')
    .optional()
    .describe('Where no file of the handbook says who works here.'),
})

export type PersonFact = z.output<typeof personFact>

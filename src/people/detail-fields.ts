import { z } from 'zod'
import { day, line, rememberNearest } from '#kernel'
import { handleFault } from './handle.ts'

/** A handle as somebody writes it; `ask` is what is said where there is none. */
export const handleField = (ask: string) =>
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

const hoursAsked = 'Write working hours like 09:00-17:30, or leave them out.'
const hours = line(hoursAsked, 40).transform((written, context) => {
  const [, from, fromMinutes = '00', to, toMinutes = '00'] =
    /^(\d{1,2})(?:[:.](\d{2}))?\s*(?:-|–|to)\s*(\d{1,2})(?:[:.](\d{2}))?$/.exec(written) ?? []
  const said = `${from?.padStart(2, '0')}:${fromMinutes}-${to?.padStart(2, '0')}:${toMinutes}`
  if (/^(?:[01]\d|2[0-3]):[0-5]\d-(?:[01]\d|2[0-3]):[0-5]\d$/.test(said)) return said
  context.addIssue({ code: 'custom', message: hoursAsked })
  return z.NEVER
})

/** What is kept of somebody privately, each optional. */
export const detailFields = {
  email: z.string(address).trim().max(254, address).pipe(z.email(address)).optional().describe('Private.'),
  startOn: day('Say on which day they start, like 2027-02-01.').optional().describe('Private.'),
  lastOn: day('Say their last day, like 2027-06-30.').optional().describe('Private.'),
  zone: zone.optional().describe('Private.'),
  hours: hours.optional().describe('Private. Nobody has to say when they work.'),
  manager: handleField('Say the handle of who manages them.').optional().describe('Private.'),
}

const many =
  /\b(?:open|create|file|submit|send|raise|log|fill (?:in|out))\b[^.!?]{0,80}\b(?:issue|request|ticket|form|template|proposal)s?\b/i
const asks =
  /^(?:please |then )?(?:ask\b[^.!?]{1,60}\bfor\b|request (?:an?|the|your)\b|apply for\b|(?:tag|mention) (?:@|the\b|your\b))/i

/** Whether a numbered step tells its reader to ask for something. */
const asksInStep = (step: string): boolean => many.test(step) || asks.test(step)

/**
 * Whether numbered steps describe how something is asked for: there are at least two, and one of them tells to open, send
 * or ask. A hint, not a finding: prose may say so in ways that this does not hear.
 */
export const asksInSteps = (steps: readonly string[]): boolean => steps.length > 1 && steps.some(asksInStep)

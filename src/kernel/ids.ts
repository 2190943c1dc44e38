import { v7 } from 'uuid'

/** A uuidv7 (RFC 9562) whose time is the act's, so that rows sort by when they were made. */
export const newId = (now: Temporal.Instant): string => v7({ msecs: now.epochMilliseconds })

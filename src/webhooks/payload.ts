import type { Heard, PastRuling } from '#kernel'
import type { EntryMore } from './entry-store.ts'

/** The type of the body that a test sends. */
export const pingType = 'webhooks.ping'

/**
 * The body that programs are told an entry with: what the journal holds, the person by their handle only, and the
 * sentences it was decided by. Nothing in it is beyond the public team page and the act itself.
 */
export function payloadOf(
  entry: Heard,
  { handle, refusal }: EntryMore,
  rulings: readonly PastRuling[],
): string {
  const { subject, facts } = entry
  const { number } = facts
  return JSON.stringify({
    type: entry.operation,
    timestamp: timestampOf(entry.at),
    data: {
      id: entry.id,
      outcome: entry.outcome,
      refusal,
      who: { id: entry.personId, handle },
      subject: subject && { ...subject, ...(typeof number === 'number' && { number }) },
      facts,
      rulings: rulings.map(ruledOn),
    },
  })
}

/** To the microsecond, as the journal keeps it: many programs read no finer instant. */
const timestampOf = (at: Temporal.Instant): string =>
  at.round({ smallestUnit: 'microsecond', roundingMode: 'floor' }).toString()

const ruledOn = ({ kind, name, outcome, reason, citation }: PastRuling) => ({
  rule: `${kind}/${name}`,
  outcome,
  reason,
  quote: citation.quote,
  page: citation.url,
  anchor: citation.anchor,
  lines: citation.lines,
  commit: citation.commit,
})

/** The body of a test, of the same shape. */
export const pingOf = (entryId: string, by: { id: string; handle: string }, at: Temporal.Instant): string =>
  JSON.stringify({
    type: pingType,
    timestamp: timestampOf(at),
    data: {
      id: entryId,
      outcome: 'done',
      who: { id: by.id, handle: by.handle },
      facts: {},
      rulings: [],
    },
  })

import type { Citation, Ruling } from '#kernel'

/** A citation of an invented paid-social page, for rulings made in tests. */
export const testCitation = (commit = 'a'.repeat(40)): Citation => ({
  path: 'handbook/paid-social.md',
  url: '/paid-social/',
  title: 'Paid social',
  anchor: 'how-many-at-a-time',
  section: 'How many at a time',
  lines: [7, 9],
  commit,
  quote: 'Teams outside Digital Strategy may start three paid social campaigns a calendar month.',
})

/** A ruling of that page's limit. */
export const testRuling = (outcome: Ruling['outcome'], reason = 'for a test'): Ruling => ({
  kind: 'limit',
  name: 'paid-social-per-team',
  outcome,
  reason,
  citation: testCitation(),
  lines: [11, 20],
  facts: { held: 2, most: 3 },
})

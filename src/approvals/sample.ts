import type { SampleStep } from '#kernel'
import type { askApproval } from './ask-approval.ts'
import type { sayYes } from './say-yes.ts'

interface Acts {
  readonly ask: ReturnType<typeof askApproval>
  readonly sayYes: ReturnType<typeof sayYes>
}

/** A talk that was asked for in a comment and given; and a publisher program that starts in a few days: the Campaign Manager has agreed, the Digital Team Manager not yet; and a country exception. */
export const sampleSteps = ({ ask, sayYes: yes }: Acts): readonly SampleStep[] => [
  {
    daysAgo: 16,
    by: 'sofia',
    operation: yes,
    input: () => ({ number: 1, note: 'Yes, and I come to the rehearsal.' }),
  },
  {
    daysAgo: 1,
    by: 'noor',
    operation: ask,
    input: () => ({
      approval: 'publisher-program',
      number: 19,
      note: 'The Late Deploy holds the front page for us. They need a yes this week.',
      topics: 'price',
    }),
  },
  {
    daysAgo: 1,
    by: 'mei',
    operation: yes,
    input: () => ({ number: 2, note: 'Nothing of ours reaches the same people that week.' }),
  },
  {
    daysAgo: 1,
    by: 'priya',
    operation: ask,
    input: () => ({ approval: 'country-exception', number: 5, note: 'The partner has to book the rooms.' }),
  },
]

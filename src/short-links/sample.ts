import type { SampleStep } from '#kernel'
import type { ShortLinkActs } from './short-link-acts.ts'

/** A short link that the sample's people say on a podcast. */
export const sampleShortLinks = ({ make }: ShortLinkActs): readonly SampleStep[] => [
  {
    daysAgo: 20,
    by: 'linh',
    operation: make,
    input: () => ({ name: 'remote', target: '/all-remote/', spoken: 'go slash remote' }),
  },
]

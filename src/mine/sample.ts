import type { SampleStep } from '#kernel'
import type { MineActs } from './mine-acts.ts'

const follows = ({ begin }: MineActs, by: string, page: string): SampleStep => ({
  daysAgo: 25,
  by,
  operation: begin,
  input: () => ({ page }),
})

/** What some of the sample's people follow: pages that others changed since. */
export const sampleFollows = (acts: MineActs): readonly SampleStep[] => [
  follows(acts, 'mei', '/marketing/integrated-marketing/publisher-programs/'),
  follows(acts, 'noor', '/marketing/integrated-marketing/publisher-programs/'),
  follows(acts, 'cora', '/marketing/how-we-work/'),
  follows(acts, 'linh', '/marketing/integrated-marketing/where-we-are-active/'),
]

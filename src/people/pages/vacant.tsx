import { Cite } from '#design'
import type { Citation, Person } from '#kernel'
import { StandsIn } from './holders.tsx'

interface VacantProps {
  /** `Nobody leads it`, `Nobody holds this title`. */
  readonly says: string
  readonly citation: Citation
  readonly today: Temporal.PlainDate
  /** Who stands in meanwhile. */
  readonly deputy?: Person | undefined
}

/** Nobody is there: said with the page and line that would say who. */
export const Vacant = ({ says, citation, today, deputy }: VacantProps) => (
  <span class="vacant">
    {says} (<Cite citation={citation} today={today} />, line {citation.lines[0]})
    <StandsIn deputy={deputy} />
  </span>
)

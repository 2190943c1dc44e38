import { Cite } from '#design'
import type { Citation } from '#kernel'

interface VacantProps {
  /** `Nobody leads it`, `Nobody holds this title`. */
  readonly says: string
  readonly citation: Citation
  readonly today: Temporal.PlainDate
}

/** Nobody is there: said with the page and line that would say who. */
export const Vacant = ({ says, citation, today }: VacantProps) => (
  <span class="vacant">
    {says} (<Cite citation={citation} today={today} />, line {citation.lines[0]})
  </span>
)

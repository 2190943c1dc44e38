import type { Choice } from '#design'
import type { FieldFault } from '#kernel'
import type { DirectoryAsked } from './directory-address.ts'
import type { GroupOfPeople } from './groups-of-people.ts'

/** What the directory is drawn from. */
export interface DirectoryProps {
  readonly asked: DirectoryAsked
  /** What does not fit of what is asked. */
  readonly faults: readonly FieldFault[]
  readonly groups: readonly GroupOfPeople[]
  /** How many people fit. */
  readonly count: number
  readonly pages: number
  /** What the team and region that are asked for are called. */
  readonly team?: string
  readonly region?: string
  readonly teams: readonly Choice[]
  readonly regions: readonly Choice[]
  /** Empty where there are too many to choose from. */
  readonly titles: readonly Choice[]
  readonly mayAskWhoLeft: boolean
  /** True for those who look after what is kept elsewhere. */
  readonly takesIn: boolean
  readonly today: Temporal.PlainDate
  readonly zone: string
}

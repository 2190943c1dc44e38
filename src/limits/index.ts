/**
 * How many of something may be at a time: places under a limit that a page defines, counted by team or region and
 * period, taken one at a time under a locked row, and what to do when there is none.
 */
import { limit } from './kinds/limit.ts'
import { limitCard } from './limit-card.tsx'
import type { LimitSubject } from './subject.ts'

/** The module, told of what limits may speak. */
export const limits = (subjects: readonly LimitSubject[]) => ({
  name: 'limits',
  kinds: [limit],
  cards: [limitCard(subjects)],
})

export { claimPlaces, movePlaces, releasePlaces, stopWaiting } from './claim-places.ts'
export { limitsOn, type Claim, type Full, type Scope } from './claim.ts'
export { firstFreeDay, fullOn } from './first-free-day.ts'
export type { Limit } from './kinds/limit.ts'
export { periodOf } from './period.ts'
export { placesOfFacts, type JudgedPlaces } from './places-of-facts.ts'
export { reasonsOf, type GivenReason } from './store.ts'
export { waitingLines, waitsOf, type Line, type Wait } from './waits-store.ts'
export { limit, limitCard, type LimitSubject }

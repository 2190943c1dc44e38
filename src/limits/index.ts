/**
 * How many of something may be at a time: places under a limit that a page defines, counted by team or region and
 * period, taken one at a time under a locked row, and what to do when there is none.
 */
export {
  claimPlaces,
  limitsOn,
  movePlaces,
  releasePlaces,
  type Claim,
  type Full,
  type Scope,
} from './claim-places.ts'
export { limit, type Limit } from './kinds/limit.ts'
export { limitCard } from './limit-card.tsx'
export { periodOf, type Period } from './period.ts'
export { counted } from './rules.ts'
export { slotsOf, type Slot } from './store.ts'
export type { LimitSubject } from './subject.ts'

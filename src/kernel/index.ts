/**
 * Operation, act, ruling, refusal, citation, journal, clock, schedule, database, ids: what every module stands on.
 * It knows nothing of HTTP, of git or of any kind of definition.
 */
export type { Citation } from './citation.ts'
export { SetClock, systemClock, type Clock } from './clock.ts'
export type { Definition, KindOf, Model } from './definition.ts'
export { newId } from './ids.ts'
export { nearestName } from './nearest.ts'
export { systemPerson, visitor, type Person, type PersonKind } from './person.ts'
export {
  Refusal,
  conflict,
  forbidden,
  invalid,
  missing,
  type FieldFault,
  type RefusalKind,
} from './refusal.ts'
export type { Alternative, Fact, Facts, Outcome, Ruling } from './ruling.ts'
